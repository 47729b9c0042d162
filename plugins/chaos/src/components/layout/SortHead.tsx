import { ReactNode } from 'react';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import styles from './SortHead.module.css';

interface SortHeadProps {
  title: ReactNode;
  className?: string;
  /** Undefined: the table is sorted by something else. */
  order: 'asc' | 'desc' | undefined;
  onSort: () => void;
}

/** The head of a column by which the table can be sorted. */
export function SortHead({ title, className, order, onSort }: SortHeadProps) {
  const way = order === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={className} aria-sort={order ? way : 'none'}>
      <button type="button" className={styles.sort} onClick={onSort}>
        {title}
        {order === 'asc' && <RiArrowUpLine aria-hidden />}
        {order === 'desc' && <RiArrowDownLine aria-hidden />}
      </button>
    </th>
  );
}
