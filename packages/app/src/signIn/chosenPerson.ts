import { people } from './people';

const KEY = 'faultline-demo-person';

/** Whom this browser signed in as, if it did. */
export function readChosenPerson(): string | null {
  const name = localStorage.getItem(KEY);
  return people.some(person => person.name === name) ? name : null;
}

/** Signs in as somebody from now on; null signs out. */
export function writeChosenPerson(name: string | null): void {
  if (name === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, name);
}
