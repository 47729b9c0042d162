import styles from './Report.module.css';

interface FactListProps {
  /** Facts without a value are left out. */
  facts: [name: string, value: string | null | undefined][];
}

/** Names and values below each other. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={`${name} ${value}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
