import { VisuallyHidden } from '@backstage/ui';
import { Link } from 'react-router-dom';
import {
  FAILURE_MODE_TITLES,
  FailureMode,
  RollUpView,
  ServiceScope,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { VerdictMark } from '../../marks/VerdictMark';
import { servicesSearch } from '../services/useScorecardFilters';
import { useResiliencePath } from '../useResiliencePath';
import { heatLevel } from './heatLevel';
import styles from './HeatMap.module.css';
import { servicesOf } from './servicesOf';

interface HeatCellProps {
  rollUp: RollUpView;
  mode: FailureMode;
  scope: ServiceScope | undefined;
  tabIndex: number;
  onFocus: () => void;
}

/** How many services passed, of those to which it applies, with a link to them. */
export function HeatCell(props: HeatCellProps) {
  const { rollUp, mode, scope, tabIndex, onFocus } = props;
  const t = useText();
  const path = useResiliencePath();
  const known = rollUp.modes.find(each => each.mode === mode);
  if (!known)
    return (
      <span className={`${styles.cell} ${styles.nothing}`}>
        {t('notApplicableShort')}
      </span>
    );
  const { passed, applies, failed } = known;
  const search = servicesSearch({
    ...servicesOf(rollUp, scope),
    mode,
    ...(failed > 0 && { modeState: 'failed' }),
  });
  const tint = styles[heatLevel(passed, applies)];
  return (
    <Link
      className={`${styles.cell} ${tint} ${failed > 0 ? styles.failing : ''}`}
      to={`${path}?${search}`}
      tabIndex={tabIndex}
      onFocus={onFocus}
    >
      <VisuallyHidden>
        {t(failed > 0 ? 'heatCellFailing' : 'heatCell', {
          who: rollUp.title,
          mode: FAILURE_MODE_TITLES[mode],
          passed,
          applies,
          failed,
        })}
      </VisuallyHidden>
      <span aria-hidden="true" className={styles.figures}>
        {passed}/{applies}
        {failed > 0 && (
          <>
            <VerdictMark mark="failed" />
            <b>{failed}</b>
          </>
        )}
      </span>
    </Link>
  );
}
