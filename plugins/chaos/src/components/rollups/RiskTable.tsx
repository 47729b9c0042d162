import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Risk } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Table } from '../layout/Table';
import table from '../layout/table.module.css';
import { ScoreRing } from '../marks/ScoreRing';
import { NextStep } from '../nextStep/NextStep';
import { StepButton } from '../nextStep/StepButton';
import { useRunStep } from '../nextStep/useRunStep';
import styles from './RollUps.module.css';

interface RiskTableProps {
  label: string;
  risks: Risk[];
}

/** The services to look at first: why, what to do, and the button for it. */
export function RiskTable({ label, risks }: RiskTableProps) {
  const t = useText();
  const { run, dialog } = useRunStep();
  return (
    <>
      <Table
        dense
        label={label}
        className={styles.riskTable}
        columns={[
          { title: t('columnScore'), wide: true },
          { title: t('columnService') },
          { title: t('columnRisk') },
          { title: t('columnNextStep') },
          { title: t('columnDo'), hidden: true },
        ]}
      >
        {risks.map(({ entityRef, title, tier, tenths, text, nextStep }) => (
          <tr key={entityRef}>
            <td className={table.wide}>
              <ScoreRing tenths={tenths} tone="series" />
            </td>
            <td>
              <EntityRefLink className={layout.title} entityRef={entityRef}>
                {title}
              </EntityRefLink>
              {tier && (
                <div className={layout.muted}>{t('tierOf', { tier })}</div>
              )}
            </td>
            <td>{text}</td>
            <td>
              <NextStep step={nextStep} entityRef={entityRef} onRun={run} />
            </td>
            <td className={table.actions}>
              <StepButton
                step={nextStep}
                name={title}
                entityRef={entityRef}
                onRun={run}
              />
            </td>
          </tr>
        ))}
      </Table>
      {dialog}
    </>
  );
}
