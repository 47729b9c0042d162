import { Fragment, useState } from 'react';
import {
  FailureMode,
  MODE_STATES,
  ScorecardMode,
  Waiver,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import table from '../../layout/table.module.css';
import { MODE_STATE_WORDS } from '../../resilience/words';
import styles from './matrix.module.css';
import { ModeDetail } from './ModeDetail';
import { ModeRow } from './ModeRow';

export interface MatrixProps {
  modes: ScorecardMode[];
  entityRef: string;
  waivers: Waiver[];
  /** Asks for a waiver; undefined: the reader may not. */
  onAsk: ((mode: ScorecardMode) => void) | undefined;
  onDone: (waiver: Waiver) => void;
  onRun: (templateKey: string) => void;
}

/** Failure mode × state; each row opens the evidence behind its cell. */
export function Matrix(props: MatrixProps) {
  const { modes } = props;
  const t = useText();
  const [open, setOpen] = useState<ReadonlySet<FailureMode>>(new Set());
  // Hardly any service has a waiver.
  const states = MODE_STATES.filter(
    state => state !== 'waived' || modes.some(mode => mode.state === 'waived'),
  );
  const toggle = (mode: FailureMode) =>
    setOpen(before => {
      const next = new Set(before);
      if (!next.delete(mode)) next.add(mode);
      return next;
    });
  return (
    <table
      className={`${table.table} ${table.dense} ${styles.table}`}
      aria-label={t('matrix')}
    >
      <thead>
        <tr>
          <th scope="col">{t('columnMode')}</th>
          {states.map(state => (
            <th key={state} scope="col" className={styles.state}>
              {t(MODE_STATE_WORDS[state])}
            </th>
          ))}
          <th scope="col" className={styles.lost}>
            {t('columnLost')}
          </th>
          <th scope="col" className={styles.toggleCell}>
            {t('columnEvidence')}
          </th>
        </tr>
      </thead>
      <tbody>
        {modes.map(mode => (
          <Fragment key={mode.mode}>
            <ModeRow
              mode={mode}
              states={states}
              open={open.has(mode.mode)}
              onToggle={() => toggle(mode.mode)}
            />
            {open.has(mode.mode) && (
              <tr className={styles.detail} id={`mode-${mode.mode}`}>
                <td colSpan={states.length + 3}>
                  <ModeDetail {...props} mode={mode} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
