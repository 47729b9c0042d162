import { EvidenceSignal } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { Table } from '../../layout/Table';
import { clockWords } from '../../time/words';
import { Comparison } from './compare/Comparison';
import { dayWords } from './compare/runWords';
import styles from './SignalTable.module.css';
import { PHASE_WORDS } from './pointWords';
import { SignalPoint } from './signalPoints';
import { valueWords } from './valueWords';

interface SignalTableProps {
  signal: EvidenceSignal;
  points: SignalPoint[];
  /** The run that is compared, as far as it has this signal. */
  other?: Comparison['run'] | null;
}

/** The values of a signal as rows, gaps named as such. */
export function SignalTable({ signal, points, other }: SignalTableProps) {
  const t = useText();
  const { title, unit, counts } = signal;
  return (
    <div className={styles.rows}>
      <Table
        dense
        label={t('signalValues', { title })}
        columns={[
          { title: t('columnTime') },
          { title: t('columnValue') },
          ...(other ? [{ title: dayWords(other) }] : []),
          ...(counts ? [{ title: t('columnEvents') }] : []),
          { title: t('columnPhase') },
          { title: t('columnExpected') },
        ]}
      >
        {points.map(point => {
          const { at, value, events, phase, outside } = point;
          return (
            <tr key={at}>
              <td>{clockWords(at * 1000)}</td>
              <td>
                {value === null ? t('pointGap') : valueWords(value, unit)}
              </td>
              {other && (
                <td>
                  {point.other === null
                    ? t('pointGap')
                    : valueWords(point.other, unit)}
                </td>
              )}
              {counts && (
                <td>
                  {events &&
                    t('eventsOf', { part: events.part, all: events.all })}
                </td>
              )}
              <td>{t(PHASE_WORDS[phase])}</td>
              <td>
                {value !== null &&
                  t(outside ? 'pointIsOutside' : 'pointWithin')}
              </td>
            </tr>
          );
        })}
      </Table>
    </div>
  );
}
