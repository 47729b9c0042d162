import { readDuration } from './readDuration';

/**
 * What the plan needs to know of an action.
 * @public
 */
export interface PlannableAction {
  name: string;
  parameters: Record<string, string>;
  startAfter: string[];
}

/**
 * When an action begins and how long it takes at most, in seconds from the
 * start of the experiment. `atMost` marks actions that end when their work is
 * done and are only bounded by a longest duration.
 * @public
 */
export interface PlannedAction {
  name: string;
  startSeconds: number;
  durationSeconds: number;
  atMost: boolean;
}

/**
 * The actions of a template in time.
 * @public
 */
export interface Plan {
  actions: PlannedAction[];
  /** From the start of the experiment to the end of its last action. */
  totalSeconds: number;
  /** True when the total is an upper bound. */
  atMost: boolean;
}

/**
 * Lays a template's actions out in time: each starts when all actions in its
 * `startAfter` have ended. Unknown names and cycles, which AWS refuses, count
 * as no predecessor.
 * @public
 */
export function planActions(actions: PlannableAction[]): Plan {
  const byName = new Map(actions.map(action => [action.name, action]));
  const planned = new Map<string, PlannedAction>();

  const plan = (action: PlannableAction, path: string[]): PlannedAction => {
    const known = planned.get(action.name);
    if (known) return known;
    let startSeconds = 0;
    for (const name of action.startAfter) {
      const before = byName.get(name);
      if (!before || name === action.name || path.includes(name)) continue;
      const { startSeconds: start, durationSeconds } = plan(before, [
        ...path,
        action.name,
      ]);
      startSeconds = Math.max(startSeconds, start + durationSeconds);
    }
    const fixed =
      readDuration(action.parameters.duration) ??
      readDuration(action.parameters.startInstancesAfterDuration);
    const result = {
      name: action.name,
      startSeconds,
      durationSeconds:
        fixed ?? readDuration(action.parameters.maxDuration) ?? 0,
      atMost:
        fixed === undefined &&
        readDuration(action.parameters.maxDuration) !== undefined,
    };
    planned.set(action.name, result);
    return result;
  };

  const all = actions.map(action => plan(action, []));
  const totalSeconds = Math.max(
    0,
    ...all.map(
      ({ startSeconds, durationSeconds }) => startSeconds + durationSeconds,
    ),
  );
  return {
    actions: all,
    totalSeconds,
    atMost: all.some(
      action =>
        action.atMost &&
        action.startSeconds + action.durationSeconds === totalSeconds,
    ),
  };
}
