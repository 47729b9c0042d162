import {
  SafetyLever,
  Scorecard,
  ServiceDetail,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { pointsWords } from '../marks/pointsWords';
import { useRunStep } from '../nextStep/useRunStep';
import { preventedBy } from '../safety/preventedBy';
import { modesOf } from '../scorecard/scoreWords';
import { NotTestedRow } from './NotTestedRow';
import styles from './untested.module.css';

interface NotTestedCardProps {
  service: ServiceDetail;
  scorecard: Scorecard;
  /** Levers that prevent experiments now. */
  levers: SafetyLever[];
}

/** The failure modes that nobody tested, those that bring most first. */
export function NotTestedCard(props: NotTestedCardProps) {
  const { service, scorecard, levers } = props;
  const t = useText();
  const { run, dialog } = useRunStep();
  const { entityRef } = scorecard;
  const modes = scorecard.modes
    .filter(({ state }) => state === 'untested')
    .sort((a, b) => b.lossTenths - a.lossTenths);
  const tenths = modes.reduce((sum, { lossTenths }) => sum + lossTenths, 0);
  const firstRun = modes.find(({ templates }) => templates.length > 0);
  /** Why the template cannot be started, if that is so. */
  const refusal = (key: string | undefined) => {
    const template = service.templates.find(each => each.key === key);
    return (
      template && (preventedBy(t, levers, template) ?? template.start.reason)
    );
  };
  return (
    <Section
      title={t('notTested')}
      note={
        modes.length > 0 &&
        t('notTestedNote', {
          count: modes.length,
          points: pointsWords(tenths),
        })
      }
    >
      {modes.length === 0 && (
        <p className={layout.body}>
          {t(modesOf(scorecard) > 0 ? 'notTestedNone' : 'notTestedNoneApply')}
        </p>
      )}
      {modes.length > 0 && (
        <ul className={styles.list}>
          {modes.map(mode => (
            <NotTestedRow
              key={mode.mode}
              mode={mode}
              first={mode === firstRun}
              refusal={refusal(mode.templates[0]?.key)}
              onRun={key => run(entityRef, key)}
            />
          ))}
        </ul>
      )}
      {dialog}
    </Section>
  );
}
