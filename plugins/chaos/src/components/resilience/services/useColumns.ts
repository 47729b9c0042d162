import { useMemo } from 'react';
import useLocalStorage from 'react-use/esm/useLocalStorage';
import { COLUMNS, ColumnId, ServiceColumn } from './columns';

const USUAL = COLUMNS.filter(({ extra }) => !extra).map(({ id }) => id);

/** The columns that this reader wants to see, remembered by the browser. */
export function useColumns(): {
  columns: ServiceColumn[];
  choose: (ids: ColumnId[]) => void;
} {
  const [stored, choose] = useLocalStorage<string[]>(
    'faultline.services.columns',
  );
  const columns = useMemo(() => {
    const wanted: string[] = Array.isArray(stored) ? stored : USUAL;
    return COLUMNS.filter(({ id, fixed }) => fixed || wanted.includes(id));
  }, [stored]);
  return { columns, choose };
}
