import { ReactNode } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import table from './table.module.css';

/** A column; `wide` ones are left out on small screens. */
export interface Column {
  title: string;
  /** The title is for screen readers only. */
  hidden?: boolean;
  wide?: boolean;
}

interface TableProps {
  label: string;
  columns: Column[];
  /** One `tr` for each row. */
  children: ReactNode;
  dense?: boolean;
  /** Another look where the columns do not fit side by side. */
  className?: string;
}

/** A table that scrolls within its card and stacks its cells on a phone. */
export function Table(props: TableProps) {
  const { label, columns, children, dense, className } = props;
  const looks = [table.table, table.stacked, dense && table.dense, className];
  return (
    // Focusable, so that it can be scrolled by key.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={table.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={looks.filter(Boolean).join(' ')}>
        <thead>
          <tr>
            {columns.map(({ title, hidden, wide }) => (
              <th key={title} scope="col" className={wide ? table.wide : ''}>
                {hidden ? <VisuallyHidden>{title}</VisuallyHidden> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
