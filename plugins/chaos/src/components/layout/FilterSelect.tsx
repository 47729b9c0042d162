import { Select } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import styles from './filters.module.css';

const ANY = 'any';
const MANY = 10;

export interface FilterOption {
  value: string;
  label: string;
}

interface FilterSelectProps {
  label: string;
  value: string | undefined;
  options: FilterOption[];
  /** Undefined: any. */
  onChange: (value: string | undefined) => void;
  /** Without the option "Any": there is always a choice. */
  required?: boolean;
}

/** One filter of a list; the first option is "Any". */
export function FilterSelect(props: FilterSelectProps) {
  const { label, value, options, onChange, required } = props;
  const t = useText();
  const choices = required
    ? options
    : [{ value: ANY, label: t('any') }, ...options];
  return (
    <Select
      className={`${styles.select} ${value && !required ? styles.active : ''}`}
      aria-label={label}
      icon={<span className={styles.name}>{label}</span>}
      size="small"
      selectedKey={value ?? ANY}
      options={choices}
      search={options.length > MANY ? { placeholder: label } : undefined}
      onSelectionChange={key =>
        onChange(key === ANY || key === null ? undefined : String(key))
      }
    />
  );
}
