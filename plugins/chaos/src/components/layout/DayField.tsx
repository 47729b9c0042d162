import { useId } from 'react';
import styles from './DayField.module.css';

interface DayFieldProps {
  label: string;
  /** A day as `2026-11-01`; empty for none. */
  value: string;
  onChange: (value: string) => void;
}

/** Asks for a day. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  );
}
