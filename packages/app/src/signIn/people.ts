/** Somebody whom the demo's catalog knows. */
export interface Person {
  /** Name of the user in the catalog. */
  name: string;
  displayName: string;
  role: string;
  /** What this person may do. */
  may: string;
}

/** One person for each rule of the demo's permission policy. */
export const people: readonly Person[] = [
  {
    name: 'amelie.b',
    displayName: 'Amélie Bernard',
    role: 'Owns checkout',
    may: 'Starts experiments on the services of team Checkout, and on all that are not in production.',
  },
  {
    name: 'jonas.k',
    displayName: 'Jonas Keller',
    role: 'Member of team Payments',
    may: 'Sees, previews and stops what others run. Starts in production on the services of Payments only.',
  },
  {
    name: 'lea.m',
    displayName: 'Léa Martin',
    role: 'Site reliability engineer',
    may: 'Starts everywhere, moves safety levers and reads the audit log.',
  },
  {
    name: 'viewer',
    displayName: 'Viewer',
    role: 'Belongs to no team',
    may: 'Sees everything, and stops what runs.',
  },
];
