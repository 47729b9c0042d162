import { Box, Button } from '@backstage/ui';
import { ScorecardMode } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { useTimed } from '../../../hooks/useTimed';
import layout from '../../layout/layout.module.css';
import { CoverWith } from '../../untested/CoverWith';
import { dayOf } from '../../waivers/waiverDays';
import { EvidenceRuns } from './EvidenceRuns';
import { MatrixProps } from './Matrix';
import styles from './matrix.module.css';
import { ModeWaiver } from './ModeWaiver';
import { UncountedRuns } from './UncountedRuns';

interface ModeDetailProps extends MatrixProps {
  mode: ScorecardMode;
}

/** Why a failure mode is in its state, and what would change that. */
export function ModeDetail(props: ModeDetailProps) {
  const { mode, entityRef, onRun } = props;
  const t = useText();
  const { evidence, uncounted, templates, staleAt } = mode;
  const past = useTimed(now => staleAt !== null && Date.parse(staleAt) < now);
  return (
    <Box bg="neutral" className={styles.inset}>
      <div className={styles.whole}>
        {mode.why}{' '}
        {evidence.length > 0 &&
          t('evidenceWorth', {
            value: String(Math.round(mode.value)),
            fresh: String(Math.round(mode.freshness * 100)),
          })}{' '}
        {evidence.length > 0 &&
          staleAt &&
          t(past ? 'evidenceWasStale' : 'evidenceStale', {
            day: dayOf(staleAt),
          })}
      </div>
      {evidence.length > 0 && (
        <EvidenceRuns evidence={evidence} entityRef={entityRef} />
      )}
      {uncounted.length > 0 && (
        <UncountedRuns uncounted={uncounted} entityRef={entityRef} />
      )}
      <div>
        <p className={layout.label}>{t('evidenceTemplates')}</p>
        {templates.length === 0 && <CoverWith mode={mode} />}
        <ul className={styles.runs}>
          {templates.map(({ key, title }) => (
            <li key={key} className={styles.template}>
              {title}
              <Button
                size="small"
                variant="secondary"
                aria-label={t('runWhat', { title })}
                onPress={() => onRun(key)}
              >
                {t('run')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <ModeWaiver {...props} />
    </Box>
  );
}
