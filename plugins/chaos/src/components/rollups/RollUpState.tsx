import { Entity } from '@backstage/catalog-model';
import { useText } from '../../hooks/useText';
import { MessageKey } from '../../translations/messages';
import { Empty } from '../states/Empty';
import { LoadState } from '../states/LoadState';
import { RollUpRef } from './rollUpOf';

const HOW_TO: Record<string, MessageKey> = {
  group: 'rollUpEmptyGroup',
  system: 'rollUpEmptySystem',
  domain: 'rollUpEmptyDomain',
};

interface RollUpStateProps {
  entity: Entity;
  of: RollUpRef;
  error: Error | undefined;
  onRetry: () => void;
}

/** What stands where there are no figures: loading, no service, denied, error. */
export function RollUpState({ entity, of, error, onRetry }: RollUpStateProps) {
  const t = useText();
  const name = entity.metadata.title ?? entity.metadata.name;
  const cause = (error as { cause?: { name?: string } } | undefined)?.cause;
  const howTo = HOW_TO[of.kind];
  if (cause?.name === 'NotFoundError' && howTo)
    return <Empty title={t('rollUpEmpty', { name })} text={t(howTo)} />;
  return <LoadState figures name={name} error={error} onRetry={onRetry} />;
}
