import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';

interface FilterSelectProps {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One filter of a list; the first option is "Any". */
export function FilterSelect(props: FilterSelectProps) {
  const { label, value, options, onChange } = props;
  const t = useText();
  return (
    <label className={layout.field}>
      {label}
      <select
        value={value ?? ''}
        onChange={event => onChange(event.target.value)}
      >
        <option value="">{t('any')}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
