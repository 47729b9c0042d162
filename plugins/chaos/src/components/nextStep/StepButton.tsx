import { Button, ButtonLink } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  FAILURE_MODE_TITLES,
  ScorecardStep,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { MessageKey } from '../../translations/messages';

const WORDS: Partial<Record<ScorecardStep['kind'], MessageKey>> = {
  cover: 'stepCover',
  map: 'stepMap',
};

interface StepButtonProps {
  step: ScorecardStep;
  /** Whose step it is, for those who do not see the row. */
  name: string;
  entityRef: string;
  /** Opens the run dialog for a template. */
  onRun: (entityRef: string, templateKey: string) => void;
}

/**
 * The way to the next useful experiment: runs the template where there is one,
 * leads to what is not covered where there is none; nothing when nothing is due.
 */
export function StepButton({ step, name, entityRef, onRun }: StepButtonProps) {
  const t = useText();
  const entityPath = useEntityRefLink();
  const { kind, mode, template, title } = step;
  if (kind === 'wait') return null;
  if (template) {
    const word = t(kind === 'fix' ? 'stepRunAgain' : 'stepRun');
    return (
      <Button
        variant="secondary"
        size="small"
        aria-label={t('stepRunWhat', { word, title: template.title, name })}
        aria-haspopup="dialog"
        onPress={() => onRun(entityRef, template.key)}
      >
        {word}
      </Button>
    );
  }
  const word = t(WORDS[kind] ?? 'stepOpen');
  return (
    <ButtonLink
      variant="secondary"
      size="small"
      href={`${entityPath(entityRef)}/experiments`}
      aria-label={t('stepOpenWhat', {
        word,
        title: mode ? FAILURE_MODE_TITLES[mode] : title,
        name,
      })}
    >
      {word}
    </ButtonLink>
  );
}
