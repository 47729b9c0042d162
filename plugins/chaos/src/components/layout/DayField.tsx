import { useId } from 'react';
import layout from './layout.module.css';
import styles from './DayField.module.css';

interface DayFieldProps {
  label: string;
  /** A day as `2026-11-01`; empty for none. */
  value: string;
  onChange: (value: string) => void;
  /** The first and the last day that can be chosen. */
  min?: string;
  max?: string;
  /** What the day means. */
  help?: string;
  /** What is wrong with it. */
  problem?: string;
}

/** Asks for a day. */
export function DayField(props: DayFieldProps) {
  const { label, value, onChange, min, max, help, problem } = props;
  const id = useId();
  const about = help || problem ? `${id}-about` : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        min={min}
        max={max}
        aria-invalid={problem ? true : undefined}
        aria-describedby={about}
        onChange={event => onChange(event.target.value)}
      />
      {about && (
        <span id={about} className={problem ? layout.problem : layout.muted}>
          {problem ?? help}
        </span>
      )}
    </div>
  );
}
