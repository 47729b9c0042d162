import { Link } from 'react-router-dom';
import { ScorecardMode, UncountedReason } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { Mark } from '../../marks/Mark';
import { VerdictMark } from '../../marks/VerdictMark';
import link from '../../nextStep/NextStep.module.css';
import { useRunPath } from '../../run/useRunPath';
import { RelativeTime } from '../../time/RelativeTime';
import styles from './matrix.module.css';

const MARKS: Record<UncountedReason, Mark> = {
  preview: 'preview',
  'not-conclusive': 'inconclusive',
  'no-stop-condition': 'warning',
  'too-short': 'warning',
  'too-small': 'warning',
};

interface UncountedRunsProps {
  uncounted: ScorecardMode['uncounted'];
  entityRef: string;
}

/** Newer runs that earn nothing, each with the reason. */
export function UncountedRuns({ uncounted, entityRef }: UncountedRunsProps) {
  const t = useText();
  const runPath = useRunPath();
  return (
    <div>
      <p className={layout.label}>{t('evidenceUncounted')}</p>
      <ul className={styles.runs}>
        {uncounted.map(({ runId, endedAt, failed, reason, text }) => (
          <li key={runId} className={styles.run}>
            <VerdictMark mark={failed ? 'failed' : MARKS[reason]} />
            <div>
              <Link className={link.link} to={runPath(entityRef, runId)}>
                {t('evidenceRun')} <RelativeTime at={endedAt} />
              </Link>
              <div className={layout.muted}>{text}</div>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
