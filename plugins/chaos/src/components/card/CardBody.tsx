import { Scorecard, ServiceDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { LossList } from '../losses/LossList';
import { sumOf } from '../losses/lostWords';
import { HeatStrip } from '../marks/HeatStrip';
import { pointsWords } from '../marks/pointsWords';
import styles from './card.module.css';
import { CardFoot } from './CardFoot';
import { CardLastRun } from './CardLastRun';
import { CardScore } from './CardScore';
import { CardUntested } from './CardUntested';

const MOST = 3;

interface CardBodyProps {
  service: ServiceDetail;
  scorecard: Scorecard;
}

/** How a service that has experiments stands, and what to do next. */
export function CardBody({ service, scorecard }: CardBodyProps) {
  const t = useText();
  const { losses, entityRef, lastRuns, status, nextStep } = scorecard;
  const begins = status === 'untested' && nextStep.kind === 'run';
  const title = losses.length > 1 ? 'pointsLostFirst' : 'pointsLost';
  return (
    <>
      <div className={styles.body}>
        <CardScore scorecard={scorecard} />
        {(lastRuns.length > 0 || !begins) && (
          <div>
            <CardLastRun service={service} scorecard={scorecard} />
            <HeatStrip runs={lastRuns} entityRef={entityRef} />
          </div>
        )}
        {begins && <CardUntested service={service} scorecard={scorecard} />}
        {!begins && losses.length > 0 && (
          <div>
            <p className={layout.label}>
              {t(title, { points: pointsWords(sumOf(losses)) })}
            </p>
            <LossList losses={losses} most={MOST} />
          </div>
        )}
      </div>
      <CardFoot scorecard={scorecard} />
    </>
  );
}
