import { useCells } from '../../hooks/useCells';
import layout from '../layout/layout.module.css';
import { DataAge } from '../time/DataAge';

/** How old the data of the page is; nothing until that is known. */
export function PageAge() {
  const { value: cells, refresh } = useCells();
  if (!cells) return null;
  return (
    <span className={`${layout.root} ${layout.row} ${layout.muted}`}>
      <DataAge cells={cells} onRefresh={refresh} />
    </span>
  );
}
