import { Button } from '@backstage/ui';
import { useText } from '../../../hooks/useText';
import css from '../../layout/filters.module.css';
import { ScopeFilters } from '../scope/ScopeFilters';
import { MODE_SCOPE, ModeFilters } from './useModeFilters';

interface ModeFilterBarProps {
  filters: ModeFilters;
}

/** Which services the numbers count. */
export function ModeFilterBar({ filters }: ModeFilterBarProps) {
  const t = useText();
  const { scope, setScope, active, clear } = filters;
  return (
    <div className={css.filters} role="search" aria-label={t('modeFilters')}>
      <ScopeFilters names={MODE_SCOPE} scope={scope} onChange={setScope} />
      {active && (
        <Button variant="tertiary" size="small" onPress={clear}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
