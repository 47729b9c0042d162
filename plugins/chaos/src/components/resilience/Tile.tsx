import { ReactNode } from 'react';
import layout from '../layout/layout.module.css';
import styles from './Tile.module.css';

interface TileProps {
  label: string;
  value: ReactNode;
  /** A line below. */
  children?: ReactNode;
  /** Makes it a button that is pressed or not. */
  toggle?: { pressed: boolean; onPress: () => void };
}

/** One figure with what it is and a line about it. */
export function Tile({ label, value, children, toggle }: TileProps) {
  const content = (
    <>
      <span className={layout.label}>{label}</span>
      <span className={styles.value}>{value}</span>
      <span className={layout.muted}>{children}</span>
    </>
  );
  if (!toggle) return <div className={styles.tile}>{content}</div>;
  return (
    <button
      type="button"
      className={`${styles.tile} ${styles.button}`}
      aria-pressed={toggle.pressed}
      onClick={toggle.onPress}
    >
      {content}
    </button>
  );
}
