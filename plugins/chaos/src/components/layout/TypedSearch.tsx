import { useEffect, useState } from 'react';
import { SearchField } from '@backstage/ui';
import useDebounce from 'react-use/esm/useDebounce';
import styles from './filters.module.css';

const TYPING_MS = 250;

interface TypedSearchProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}

/** Passes on what was typed once the typing rests. */
export function TypedSearch(props: TypedSearchProps) {
  const { label, placeholder, value, onChange } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useDebounce(
    () => {
      if (typed !== value) onChange(typed);
    },
    TYPING_MS,
    [typed],
  );
  return (
    <SearchField
      className={styles.search}
      size="small"
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={setTyped}
    />
  );
}
