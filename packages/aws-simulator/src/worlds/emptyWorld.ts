import type { World } from './World';

/** One account without anything in it. @public */
export const emptyWorld: World = {
  name: 'empty',
  accounts: [{ id: '111122223333', name: 'Empty' }],
  cells: [],
};
