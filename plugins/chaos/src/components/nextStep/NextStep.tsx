import { Link } from 'react-router-dom';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { ScorecardStep } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { changeWords } from '../marks/pointsWords';
import styles from './NextStep.module.css';

interface NextStepProps {
  step: ScorecardStep;
  entityRef: string;
  /** Opens the run dialog for a template. */
  onRun: (entityRef: string, templateKey: string) => void;
}

/**
 * What to do next, as a sentence that starts with its link: a run opens its
 * dialog, all else leads to the experiments of the service.
 */
export function NextStep({ step, entityRef, onRun }: NextStepProps) {
  const t = useText();
  const entityPath = useEntityRefLink();
  const { kind, title, text, template, gainTenths } = step;
  const isRun = kind === 'run' && template !== null;
  return (
    <span className={styles.step}>
      {kind === 'wait' && title}
      {isRun && (
        <button
          type="button"
          className={styles.link}
          aria-haspopup="dialog"
          onClick={() => onRun(entityRef, template.key)}
        >
          {title}
        </button>
      )}
      {kind !== 'wait' && !isRun && (
        <Link
          className={styles.link}
          to={`${entityPath(entityRef)}/experiments`}
        >
          {title}
        </Link>
      )}
      {text && `${/^[,.:;]/.test(text) ? '' : ' '}${text}`}
      {gainTenths >= 5 && (
        <span className={styles.gain} title={t('stepGainWhy')}>
          {` ${changeWords(gainTenths)}`}
        </span>
      )}
    </span>
  );
}
