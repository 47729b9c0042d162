import { Select } from '@backstage/ui';
import { SignalUnit } from '@faultline/plugin-chaos-common';
import { Text } from '../../../hooks/useText';

/** A unit as it is chosen. */
export function unitWords(t: Text, unit: SignalUnit): string {
  if (unit === 'none') return t('unitNone');
  return unit === 'count' ? t('unitCount') : unit;
}

interface PlainChoiceProps<V extends string | number> {
  label: string;
  value: V;
  /** Each with its word. */
  options: (readonly [V, string])[];
  onChange: (value: V) => void;
}

/** Asks for one of a few that are their own words. */
export function PlainChoice<V extends string | number>(
  props: PlainChoiceProps<V>,
) {
  const { label, value, options, onChange } = props;
  return (
    <Select
      label={label}
      size="small"
      selectedKey={String(value)}
      options={options.map(([id, word]) => ({
        value: String(id),
        label: word,
      }))}
      onSelectionChange={key => {
        const chosen = options.find(([id]) => String(id) === key);
        if (chosen) onChange(chosen[0]);
      }}
    />
  );
}
