import { useText } from '../../../hooks/useText';
import { SortHead } from '../../layout/SortHead';
import { ServiceColumn } from './columns';
import { ScorecardFilters } from './useScorecardFilters';

interface ColumnHeadProps {
  column: ServiceColumn;
  className: string | undefined;
  sorting: Pick<ScorecardFilters, 'sort' | 'order' | 'sortBy'>;
}

/** The head of a column; a button where the table can be sorted by it. */
export function ColumnHead({ column, className, sorting }: ColumnHeadProps) {
  const t = useText();
  const { word, sort } = column;
  if (!sort)
    return (
      <th scope="col" className={className}>
        {t(word)}
      </th>
    );
  return (
    <SortHead
      title={t(word)}
      className={className}
      order={sorting.sort === sort.by ? sorting.order : undefined}
      onSort={() => sorting.sortBy(sort.by, sort.first)}
    />
  );
}
