import { Select } from '@backstage/ui';
import { useText } from '../../hooks/useText';

const ANY = 'any';
const MANY = 10;

interface FilterSelectProps {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  /** Undefined: any. */
  onChange: (value: string | undefined) => void;
}

/** One filter of a list; the first option is "Any". */
export function FilterSelect(props: FilterSelectProps) {
  const { label, value, options, onChange } = props;
  const t = useText();
  return (
    <Select
      label={label}
      size="small"
      selectedKey={value ?? ANY}
      options={[{ value: ANY, label: t('any') }, ...options].map(
        ({ value: id, label: text }) => ({ value: id, label: text }),
      )}
      search={options.length > MANY ? { placeholder: label } : undefined}
      onSelectionChange={key =>
        onChange(key === ANY || key === null ? undefined : String(key))
      }
    />
  );
}
