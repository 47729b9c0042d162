import { Scorecard, ServiceDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { pointsWords } from '../marks/pointsWords';
import { modesSentence } from '../scorecard/scoreWords';
import styles from './card.module.css';

interface CardUntestedProps {
  service: ServiceDetail;
  scorecard: Scorecard;
}

/** What there is to test, and what to begin with. */
export function CardUntested({ service, scorecard }: CardUntestedProps) {
  const t = useText();
  const { template, title, text, gainTenths } = scorecard.nextStep;
  return (
    <>
      <p>
        {t('cardUntested', { count: service.templateCount })}{' '}
        {modesSentence(t, scorecard)}
      </p>
      <div>
        <p className={layout.label}>{t('nextStep')}</p>
        <div className={styles.step}>
          <div className={layout.title}>{template?.title ?? title}</div>
          <div className={layout.muted}>
            {text} {t('worthUpTo', { points: pointsWords(gainTenths) })}
          </div>
        </div>
      </div>
    </>
  );
}
