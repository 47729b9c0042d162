import { Run, ServiceSummary } from '@faultline/plugin-chaos-common';

/** Runs that can be stopped together. */
export interface RunGroup {
  /** Account id, or entity ref of a system. */
  id: string;
  name: string;
  runs: Run[];
}

/** Runs by account, in the order in which they come. */
export function groupByAccount(runs: readonly Run[]): RunGroup[] {
  const groups = new Map<string, RunGroup>();
  for (const run of runs) {
    const { accountId, accountName } = run.cell;
    const group = groups.get(accountId) ?? {
      id: accountId,
      name: accountName,
      runs: [],
    };
    group.runs.push(run);
    groups.set(accountId, group);
  }
  return [...groups.values()];
}

/**
 * Runs by the system of the services that they are shown for. A run is listed
 * once for each system, and not at all when its services have none.
 */
export function groupBySystem(
  runs: readonly Run[],
  services: readonly Pick<ServiceSummary, 'entityRef' | 'system'>[],
): RunGroup[] {
  const systems = new Map(
    services.map(({ entityRef, system }) => [entityRef, system]),
  );
  const groups = new Map<string, RunGroup>();
  for (const run of runs) {
    const own = new Set(run.entityRefs.map(ref => systems.get(ref)));
    for (const system of own) {
      if (!system) continue;
      const group = groups.get(system) ?? {
        id: system,
        name: system,
        runs: [],
      };
      group.runs.push(run);
      groups.set(system, group);
    }
  }
  return [...groups.values()].sort((a, b) => a.id.localeCompare(b.id));
}
