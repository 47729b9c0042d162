import { Button, ButtonLink } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from 'react-router-dom';
import { Scorecard } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { NextStep } from '../nextStep/NextStep';
import link from '../nextStep/NextStep.module.css';
import { useRunStep } from '../nextStep/useRunStep';
import styles from './card.module.css';

interface CardFootProps {
  scorecard: Scorecard;
}

/** What to do next: Run where nothing was tested, else a sentence. */
export function CardFoot({ scorecard }: CardFootProps) {
  const t = useText();
  const entityPath = useEntityRefLink();
  const { run, dialog } = useRunStep();
  const { entityRef, status, nextStep } = scorecard;
  const { template, kind } = nextStep;
  const href = `${entityPath(entityRef)}/experiments`;
  return (
    <div className={styles.foot}>
      {status === 'untested' && kind === 'run' && template ? (
        <>
          <Link className={link.link} to={href}>
            {t('experiments')}
          </Link>
          <Button
            variant="primary"
            aria-label={t('runWhat', { title: template.title })}
            onPress={() => run(entityRef, template.key)}
          >
            {t('run')}
          </Button>
        </>
      ) : (
        <>
          <span>
            {t('nextIs')}{' '}
            <NextStep brief step={nextStep} entityRef={entityRef} onRun={run} />
          </span>
          <ButtonLink
            variant={status === 'failing' ? 'primary' : 'secondary'}
            href={href}
          >
            {t('experiments')}
          </ButtonLink>
        </>
      )}
      {dialog}
    </div>
  );
}
