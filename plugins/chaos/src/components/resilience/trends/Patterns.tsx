import styles from './Trends.module.css';

interface PatternsProps {
  /** What the ids of the patterns start with. */
  id: string;
}

/** Hatchings that tell areas apart without their colours. */
export function Patterns({ id }: PatternsProps) {
  return (
    <defs>
      {(['stale', 'failing'] as const).map(tone => (
        <pattern
          key={tone}
          id={`${id}${tone}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${tone === 'stale' ? 45 : 135})`}
        >
          <rect width="6" height="6" className={styles[tone]} />
          <line x1="0" x2="0" y1="0" y2="6" className={styles.hatch} />
        </pattern>
      ))}
    </defs>
  );
}
