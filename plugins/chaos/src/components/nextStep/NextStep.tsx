import { Link } from 'react-router-dom';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { ScorecardStep } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { useTimed } from '../../hooks/useTimed';
import { changeWords } from '../marks/pointsWords';
import { spanWords } from '../time/words';
import styles from './NextStep.module.css';

interface NextStepProps {
  step: ScorecardStep;
  /** Only the first sentence, for tables. */
  brief?: boolean;
  entityRef: string;
  /** Opens the run dialog for a template. */
  onRun: (entityRef: string, templateKey: string) => void;
}

/**
 * What to do next, as a sentence that starts with its link: a run opens its
 * dialog, all else leads to the experiments of the service.
 */
export function NextStep(props: NextStepProps) {
  const { step, brief, entityRef, onRun } = props;
  const t = useText();
  const entityPath = useEntityRefLink();
  const { kind, title, text, template, gainTenths, dueAt } = step;
  const due = useTimed(now =>
    dueAt ? spanWords(t, (Date.parse(dueAt) - now) / 1000) : undefined,
  );
  // Among other words, colour alone would not tell a link.
  const link = `${styles.link} ${brief ? '' : styles.inText}`;
  const isRun = kind === 'run' && template !== null;
  return (
    <span className={styles.step}>
      {kind === 'wait' && title}
      {isRun && (
        <button
          type="button"
          className={link}
          aria-haspopup="dialog"
          onClick={() => onRun(entityRef, template.key)}
        >
          {title}
        </button>
      )}
      {kind !== 'wait' && !isRun && (
        <Link className={link} to={`${entityPath(entityRef)}/experiments`}>
          {title}
        </Link>
      )}
      {due && ` ${t('stepDue', { span: due })}`}
      {gainTenths >= 5 && (
        <span className={styles.gain} title={t('stepGainWhy')}>
          {/* A button is a box of its own, after which a comma may be alone. */}
          {`${isRun ? ' ' : ', '}${changeWords(gainTenths)}`}
        </span>
      )}
      {!brief && text && `. ${text}`}
    </span>
  );
}
