import { Button } from '@backstage/ui';
import { ScorecardMode } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { pointsWords } from '../marks/pointsWords';
import { VerdictMark } from '../marks/VerdictMark';
import { CoverWith } from './CoverWith';
import styles from './untested.module.css';

interface NotTestedRowProps {
  mode: ScorecardMode;
  /** One filled button per area: that of the first row. */
  first: boolean;
  /** Why its experiment cannot be started. */
  refusal: string | null | undefined;
  onRun: (templateKey: string) => void;
}

/** A failure mode that nobody tested: why it applies and what would prove it. */
export function NotTestedRow(props: NotTestedRowProps) {
  const { mode, first, refusal, onRun } = props;
  const t = useText();
  const [template, ...others] = mode.templates;
  return (
    <li className={styles.mode}>
      <div>
        <div className={styles.head}>
          <VerdictMark mark="untested" />
          <span className={layout.title}>{mode.title}</span>
          <span className={layout.tag}>
            {t('pointsMore', { points: pointsWords(mode.lossTenths) })}
          </span>
        </div>
        <div className={layout.muted}>
          {t('appliesBecause', { because: mode.because })}{' '}
          {template && others.length === 0 && t('provenBy', template)}
          {template &&
            others.length > 0 &&
            t('provenByMore', { title: template.title, count: others.length })}
        </div>
        {!template && <CoverWith mode={mode} />}
        {refusal && <div className={layout.muted}>{refusal}</div>}
      </div>
      {template && (
        <Button
          variant={first ? 'primary' : 'secondary'}
          isDisabled={Boolean(refusal)}
          aria-label={t('runWhat', { title: template.title })}
          onPress={() => onRun(template.key)}
        >
          {t('run')}
        </Button>
      )}
    </li>
  );
}
