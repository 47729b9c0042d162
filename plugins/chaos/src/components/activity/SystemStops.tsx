import { Run } from '@faultline/plugin-chaos-common';
import { useServices } from '../../hooks/useServices';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { StopAllButton } from '../stop/StopAllButton';
import { StopAllQuestion } from '../stop/useStopAll';
import { groupBySystem } from './groupRuns';
import styles from './SystemStops.module.css';

/** As many as the API gives at once; more services never run at one time. */
const MOST = 200;

interface SystemStopsProps {
  runs: Run[];
  onStopAll: (question: StopAllQuestion) => void;
}

/** Stops everything that runs in a system. */
export function SystemStops({ runs, onStopAll }: SystemStopsProps) {
  const t = useText();
  const { value: page } = useServices({ status: 'running', limit: MOST });
  const systems = groupBySystem(runs, page?.items ?? []);
  if (systems.length === 0) return null;
  return (
    <Section title={t('activitySystems')} note={t('activitySystemsText')}>
      <ul className={styles.systems}>
        {systems.map(({ id, runs: own }) => (
          <li key={id} className={layout.row}>
            <span className={layout.title}>{entityName(id)}</span>
            <span className={layout.muted}>
              {t('activityCount', { count: own.length })}
            </span>
            <StopAllButton
              scope={{ system: id }}
              name={entityName(id)}
              runs={own}
              onAsk={onStopAll}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
