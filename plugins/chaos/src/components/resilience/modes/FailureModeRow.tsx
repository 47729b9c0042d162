import { Link } from 'react-router-dom';
import {
  FailureModeView,
  ModeState,
  ServiceScope,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import table from '../../layout/table.module.css';
import link from '../../nextStep/NextStep.module.css';
import { servicesSearch } from '../services/useScorecardFilters';
import { useResiliencePath } from '../useResiliencePath';
import { MODE_STATE_WORDS } from '../words';
import styles from './FailureModeTable.module.css';
import { ModeProof } from './ModeProof';
import { ModeShares } from './ModeShares';

interface FailureModeRowProps {
  mode: FailureModeView;
  /** Which services count. */
  scope: ServiceScope;
  states: ModeState[];
}

/** One failure mode; each number leads to the services that it counts. */
export function FailureModeRow({ mode, scope, states }: FailureModeRowProps) {
  const t = useText();
  const path = useResiliencePath();
  const to = (modeState?: ModeState) =>
    `${path}?${servicesSearch({ ...scope, mode: mode.mode, modeState })}`;
  return (
    <tr>
      <th scope="row">
        <span className={layout.title}>{mode.title}</span>
        <ModeShares mode={mode} />
      </th>
      <td className={styles.count}>
        {mode.applies === 0 ? (
          <span className={layout.muted}>{t('appliesNone')}</span>
        ) : (
          <Link className={link.link} to={to()}>
            {t('servicesCount', { count: mode.applies })}
          </Link>
        )}
      </td>
      {states.map(state => (
        <td key={state} data-label={t(MODE_STATE_WORDS[state])}>
          {mode[state] === 0 ? (
            <span className={layout.muted}>0</span>
          ) : (
            <Link
              className={link.link}
              to={to(state)}
              aria-label={t('modeStateLink', {
                mode: mode.title,
                state: t(MODE_STATE_WORDS[state]).toLocaleLowerCase(),
                count: mode[state],
              })}
            >
              {mode[state]}
            </Link>
          )}
        </td>
      ))}
      <td className={table.wide}>
        {mode.requiredBy.length > 0 ? (
          mode.requiredBy.map(tier => t('tierOf', { tier })).join(', ')
        ) : (
          <span className={layout.muted}>{t('requiredByNone')}</span>
        )}
      </td>
      <td className={`${table.wide} ${styles.proof}`}>
        <ModeProof mode={mode} />
      </td>
    </tr>
  );
}
