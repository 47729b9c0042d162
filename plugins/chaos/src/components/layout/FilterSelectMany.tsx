import { Select } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { FilterOption } from './FilterSelect';
import styles from './filters.module.css';

interface FilterSelectManyProps {
  label: string;
  values: string[];
  options: FilterOption[];
  /** None: any. */
  onChange: (values: string[]) => void;
}

/** A filter of a list that takes several values. */
export function FilterSelectMany(props: FilterSelectManyProps) {
  const { label, values, options, onChange } = props;
  const t = useText();
  return (
    <Select
      className={`${styles.select} ${values.length > 0 ? styles.active : ''}`}
      aria-label={label}
      icon={<span className={styles.name}>{label}</span>}
      size="small"
      selectionMode="multiple"
      placeholder={t('any')}
      value={values}
      options={options}
      onChange={keys => onChange(keys.map(String))}
    />
  );
}
