import { useState } from 'react';
import { Alert } from '@backstage/ui';
import { SafetyLever, SafetyLeverList } from '@faultline/plugin-chaos-common';
import { ChaosQuery } from '../../hooks/useChaosQuery';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import { CsvButton } from '../files/CsvButton';
import { Section } from '../layout/Section';
import { Table } from '../layout/Table';
import { LoadState } from '../states/LoadState';
import { LeverDialog } from './LeverDialog';
import { LeverRow } from './LeverRow';
import { leversCsv } from './leversCsv';

interface SafetyTabProps {
  levers: ChaosQuery<SafetyLeverList>;
}

/** The safety levers of all cells, and the way to move them. */
export function SafetyTab({ levers }: SafetyTabProps) {
  const t = useText();
  const { value, error, refresh } = levers;
  const [moved, setMoved] = useState<SafetyLever>();
  return (
    <Section
      title={t('levers')}
      note={t('leversNote')}
      end={
        value &&
        value.items.length > 0 && (
          <CsvButton
            title={t('levers')}
            name="faultline-levers"
            load={async () => leversCsv(value.items)}
          />
        )
      }
    >
      {error && value && (
        <Alert
          status="warning"
          icon
          title={t('errorOld')}
          description={errorText(t, error)}
        />
      )}
      {!value && (
        <LoadState name={t('levers')} error={error} onRetry={refresh} />
      )}
      {value?.items.length === 0 && (
        <p className={layout.body}>{t('leverNone')}</p>
      )}
      {value && value.items.length > 0 && (
        <Table
          label={t('levers')}
          columns={[
            { title: t('columnLever') },
            { title: t('columnLeverState') },
            { title: t('columnLeverReason') },
            { title: t('columnLeverChange'), hidden: true },
          ]}
        >
          {value.items.map(lever => (
            <LeverRow
              key={lever.cell.id}
              lever={lever}
              mayUpdate={value.may.update}
              onMove={() => setMoved(lever)}
            />
          ))}
        </Table>
      )}
      {value && !value.may.update && (
        <p className={layout.muted}>{t('leverDenied')}</p>
      )}
      {moved && (
        <LeverDialog
          lever={moved}
          onClose={() => {
            setMoved(undefined);
            refresh();
          }}
        />
      )}
    </Section>
  );
}
