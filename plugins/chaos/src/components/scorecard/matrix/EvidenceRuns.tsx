import { Link } from 'react-router-dom';
import { ScorecardMode } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../../translations/messages';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { VerdictMark } from '../../marks/VerdictMark';
import link from '../../nextStep/NextStep.module.css';
import { useRunPath } from '../../run/useRunPath';
import { RelativeTime } from '../../time/RelativeTime';
import styles from './matrix.module.css';

type Evidence = ScorecardMode['evidence'][number];

const CHANGES: Record<Evidence['changed'][number], MessageKey> = {
  template: 'changedTemplate',
  targets: 'changedTargets',
  deployment: 'changedDeployment',
};

interface EvidenceRunsProps {
  evidence: Evidence[];
  entityRef: string;
}

/** The runs that count, newest first, and what changed since. */
export function EvidenceRuns({ evidence, entityRef }: EvidenceRunsProps) {
  const t = useText();
  const runPath = useRunPath();
  return (
    <div>
      <p className={layout.label}>{t('evidenceRuns')}</p>
      <ul className={styles.runs}>
        {evidence.map(run => (
          <li key={run.runId} className={styles.run}>
            <VerdictMark
              mark={
                run.verdict === 'passed' && run.behaviour === 'recovered'
                  ? 'recovered'
                  : run.verdict
              }
            />
            <div>
              <Link className={link.link} to={runPath(entityRef, run.runId)}>
                {run.templateTitle}
              </Link>
              <div className={layout.muted}>
                {run.text} <RelativeTime at={run.endedAt} />.{' '}
                {run.changed.length > 0 &&
                  t('evidenceSince', {
                    changes: run.changed
                      .map(change => t(CHANGES[change]))
                      .join(', '),
                  })}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
