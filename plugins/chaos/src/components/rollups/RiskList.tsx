import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Risk } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { NextStep } from '../nextStep/NextStep';
import { useRunStep } from '../nextStep/useRunStep';
import styles from './RollUps.module.css';

interface RiskListProps {
  risks: Risk[];
}

/** The services to look at first, why, and what to do. */
export function RiskList({ risks }: RiskListProps) {
  const t = useText();
  const { run, dialog } = useRunStep();
  return (
    <>
      <ul className={styles.risks} aria-label={t('rollUpRisks')}>
        {risks.map(({ entityRef, title, text, nextStep }) => (
          <li key={entityRef}>
            <EntityRefLink className={layout.title} entityRef={entityRef}>
              {title}
            </EntityRefLink>
            <div>{text}</div>
            <div className={layout.muted}>
              <NextStep
                brief
                step={nextStep}
                entityRef={entityRef}
                onRun={run}
              />
            </div>
          </li>
        ))}
      </ul>
      {dialog}
    </>
  );
}
