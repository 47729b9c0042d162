import { Waiver } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { Table } from '../layout/Table';
import { WaiverRow } from './WaiverRow';

interface WaiverTableProps {
  waivers: Waiver[];
  onDone: (waiver: Waiver) => void;
}

/** Waivers with what the reader may do about each. */
export function WaiverTable({ waivers, onDone }: WaiverTableProps) {
  const t = useText();
  return (
    <Table
      label={t('waivers')}
      columns={[
        { title: t('columnWaiver') },
        { title: t('columnWaiverState') },
        { title: t('columnReason') },
        { title: t('columnAskedBy') },
        { title: t('columnUntil') },
        { title: t('columnDecision'), hidden: true },
      ]}
    >
      {waivers.map(waiver => (
        <WaiverRow key={waiver.id} waiver={waiver} onDone={onDone} />
      ))}
    </Table>
  );
}
