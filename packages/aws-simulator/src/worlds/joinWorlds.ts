import type { World, WorldAccount, WorldCell } from './World';

/** Keeps one item for a key; later ones are joined into it. */
function joinBy<T>(
  items: readonly T[],
  key: (item: T) => string,
  join: (a: T, b: T) => T,
): T[] {
  const joined = new Map<string, T>();
  for (const item of items) {
    const before = joined.get(key(item));
    joined.set(key(item), before ? join(before, item) : item);
  }
  return [...joined.values()];
}

function joinAccounts(a: WorldAccount, b: WorldAccount): WorldAccount {
  return {
    ...a,
    roles: [...(a.roles ?? []), ...(b.roles ?? [])],
    dashboards: [...(a.dashboards ?? []), ...(b.dashboards ?? [])],
  };
}

function joinCells(a: WorldCell, b: WorldCell): WorldCell {
  return {
    ...a,
    resources: [...(a.resources ?? []), ...(b.resources ?? [])],
    alarms: [...(a.alarms ?? []), ...(b.alarms ?? [])],
    templates: [...(a.templates ?? []), ...(b.templates ?? [])],
    history: [...(a.history ?? []), ...(b.history ?? [])],
    actionFailures: [...(a.actionFailures ?? []), ...(b.actionFailures ?? [])],
  };
}

/**
 * One world of all that is in several. Accounts and regions that more than one
 * of them has are joined; the first gives them their names. What contradicts
 * itself then is found when the world is validated.
 *
 * @public
 */
export function joinWorlds(worlds: readonly World[]): World {
  const models = worlds.flatMap(({ model }) => model ?? []);
  return {
    name: worlds.map(({ name }) => name).join(','),
    accounts: joinBy(
      worlds.flatMap(({ accounts }) => accounts),
      ({ id }) => id,
      joinAccounts,
    ),
    cells: joinBy(
      worlds.flatMap(({ cells }) => cells),
      ({ accountId, region }) => `${accountId}.${region}`,
      joinCells,
    ),
    ...(models.length > 0 && {
      model: {
        components: models.flatMap(({ components }) => components),
        globalApis: models.flatMap(({ globalApis = [] }) => globalApis),
        switches: models.flatMap(({ switches = [] }) => switches),
      },
    }),
  };
}
