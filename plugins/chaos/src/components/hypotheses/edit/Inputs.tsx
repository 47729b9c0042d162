import { useState } from 'react';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import { useText } from '../../../hooks/useText';
import { MessageKey } from '../../../translations/messages';
import { Fault } from './faultsOf';

interface TextInputProps {
  label: string;
  value: string;
  /** What is wrong with it. */
  fault?: Fault | undefined;
  /** Several lines. */
  rows?: number;
  maxLength?: number;
  placeholder?: string;
  className?: string | undefined;
  onChange: (value: string) => void;
}

/** Asks for a text and says at once what is wrong with it. */
export function TextInput({ fault, rows, ...props }: TextInputProps) {
  const t = useText();
  const shared = {
    ...props,
    size: 'small' as const,
    validationBehavior: 'aria' as const,
    validate: () => (fault ? t(fault.text, fault.values) : true),
  };
  return rows ? (
    <TextAreaField {...shared} rows={rows} />
  ) : (
    <TextField {...shared} autoComplete="off" />
  );
}

interface ParsedInputProps<T>
  extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: T;
  read: (text: string) => T;
  write: (value: T) => string;
  onChange: (value: T) => void;
}

/** Asks for something that has a text; keeps the text as it is typed. */
export function ParsedInput<T>(props: ParsedInputProps<T>) {
  const { value, read, write, onChange, ...rest } = props;
  const [text, setText] = useState(() => write(value));
  // Another value came from outside, for instance by a merge.
  const shown = Object.is(read(text), value) ? text : write(value);
  return (
    <TextInput
      {...rest}
      value={shown}
      onChange={typed => {
        setText(typed);
        onChange(read(typed));
      }}
    />
  );
}

const readNumber = (text: string) =>
  text.trim() === '' ? NaN : Number(text.trim().replace(',', '.'));
const writeNumber = (value: number) =>
  Number.isFinite(value) ? String(value) : '';

/** Asks for a number; NaN while there is none. */
export function NumberInput(
  props: Omit<ParsedInputProps<number>, 'read' | 'write'>,
) {
  return <ParsedInput {...props} read={readNumber} write={writeNumber} />;
}

interface ChoiceProps<K extends string> {
  label: string;
  value: K;
  words: Record<K, MessageKey>;
  onChange: (value: K) => void;
}

/** Asks for one of a few. */
export function Choice<K extends string>(props: ChoiceProps<K>) {
  const { label, value, words, onChange } = props;
  const t = useText();
  return (
    <Select
      label={label}
      size="small"
      selectedKey={value}
      options={(Object.keys(words) as K[]).map(id => ({
        value: id,
        label: t(words[id]),
      }))}
      onSelectionChange={key => key !== null && onChange(key as K)}
    />
  );
}
