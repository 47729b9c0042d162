import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { people } from './people';
import styles from './PersonChoice.module.css';

/** Props of {@link PersonChoice}. */
export interface PersonChoiceProps {
  onChoose(name: string): void;
}

/** Asks whom to be in the demo. */
export function PersonChoice({ onChoose }: PersonChoiceProps) {
  const title = useApi(configApiRef).getOptionalString('app.title');
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>
        Choose whom to be. Sign out in the settings to become somebody else.
      </p>
      <ul className={styles.people}>
        {people.map(person => (
          <li key={person.name}>
            <button
              type="button"
              className={styles.person}
              onClick={() => onChoose(person.name)}
            >
              <span className={styles.name}>{person.displayName}</span>
              <span className={styles.role}>{person.role}</span>
              <span className={styles.may}>{person.may}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
