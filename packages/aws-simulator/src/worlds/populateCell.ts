import { createTemplate } from '../services/fis/createTemplate';
import type { TemplateRecord } from '../services/fis/model/Template';
import type { Cell } from '../state/Cell';
import type { Simulation } from '../state/Simulation';
import { followsWorld, pastOf } from './pastAlarm';
import { replayRun } from './replayRun';
import type { WorldCell } from './World';

const DAY_MS = 24 * 3600 * 1000;
const DEFAULT_AGE_DAYS = 120;

/** Brings what the world declares for a cell into being, past runs included. */
export function populateCell(input: {
  simulation: Simulation;
  cell: Cell;
  declared: WorldCell;
}): void {
  const { simulation, cell, declared } = input;
  const { accountId, region } = cell;
  const { clock, ids, living } = simulation;
  const now = clock.now();
  for (const alarm of declared.alarms ?? []) {
    const added = cell.alarms.add(alarm, now - DEFAULT_AGE_DAYS * DAY_MS);
    if (followsWorld(added, cell, living)) {
      added.past = pastOf(added, cell, living, now);
    }
    for (const { atSeconds, state, reason } of alarm.schedule ?? []) {
      clock.schedule(now + atSeconds * 1000, () =>
        cell.alarms.setState(added, state, reason ?? 'Scheduled by the world.'),
      );
    }
  }
  const templates = new Map<string, TemplateRecord>();
  for (const { key, id, definition, createdDaysAgo } of declared.templates ??
    []) {
    const creationTime = now - (createdDaysAgo ?? DEFAULT_AGE_DAYS) * DAY_MS;
    const template = createTemplate({ simulation, cell }, definition, {
      creationTime,
      id: id ?? ids.named('EXT', 14, accountId, region, key),
    });
    templates.set(key, template);
  }
  for (const [index, run] of (declared.history ?? []).entries()) {
    const template = templates.get(run.template);
    if (template) {
      const id = ids.named('EXP', 15, accountId, region, String(index));
      const { seed } = simulation;
      replayRun({ cell, template, run, id, seed, now, living });
    }
  }
}
