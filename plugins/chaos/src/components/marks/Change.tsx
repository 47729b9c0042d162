import { changeWords } from './pointsWords';
import styles from './Sparkline.module.css';

interface ChangeProps {
  /** In tenths of a point. */
  tenths: number;
}

/** A change of a score in points, with its sign. */
export function Change({ tenths }: ChangeProps) {
  const words = changeWords(tenths);
  const tone = { '+': styles.up, '−': styles.down }[words.charAt(0)];
  return <span className={`${styles.change} ${tone ?? ''}`}>{words}</span>;
}
