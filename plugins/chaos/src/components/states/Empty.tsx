import { ReactNode } from 'react';
import styles from './states.module.css';

interface EmptyProps {
  title: string;
  text: string;
  /** What to do about it. */
  children?: ReactNode;
}

/** What is so and what to do, where there is nothing to show. */
export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <h3>{title}</h3>
      <p>{text}</p>
      {children}
    </div>
  );
}
