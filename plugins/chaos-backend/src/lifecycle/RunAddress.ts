import { NotFoundError } from '@backstage/errors';

/** Where a run is, which its id says. */
export interface RunAddress {
  /** `<account>.<region>.<EXP…>`. */
  id: string;
  cellId: string;
  experimentId: string;
}

/** @throws NotFoundError when it is no id of a run */
export function readRunAddress(id: string): RunAddress {
  const [, cellId, experimentId] =
    /^(\d{12}\.[a-z0-9-]+)\.(EXP[A-Za-z0-9]{1,60})$/.exec(id) ?? [];
  if (!cellId || !experimentId) {
    throw new NotFoundError(`There is no run ${id} that you may see`);
  }
  return { id, cellId, experimentId };
}

/** The cell in which a template or run of this key is. */
export function cellIdOf(key: string): string {
  return key.split('.').slice(0, 2).join('.');
}
