import { Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { Empty } from './Empty';

interface NoMatchProps {
  title: string;
  onClear: () => void;
}

/** Stands where filters leave nothing, with the way back to all. */
export function NoMatch({ title, onClear }: NoMatchProps) {
  const t = useText();
  return (
    <Empty title={title} text={t('listNoMatchText')}>
      <Button variant="secondary" size="small" onPress={onClear}>
        {t('clearFilters')}
      </Button>
    </Empty>
  );
}
