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
  const placed = new Map<string, Placed>();

  const place = (action: PlannableAction, path: string[]): Placed => {
    const known = placed.get(action.name);
    if (known) return known;
    const within = [...path, action.name];
    const before = action.startAfter.flatMap(name => {
      const other = byName.get(name);
      return other && !within.includes(name) ? [place(other, within)] : [];
    });
    const start = lastEnd(before);
    const length = lengthOf(action);
    const result = {
      planned: { name: action.name, startSeconds: start.seconds, ...length },
      end: {
        seconds: start.seconds + length.durationSeconds,
        atMost: start.atMost || length.atMost,
      },
    };
    placed.set(action.name, result);
    return result;
  };

  const all = actions.map(action => place(action, []));
  const { seconds, atMost } = lastEnd(all);
  return {
    actions: all.map(({ planned }) => planned),
    totalSeconds: seconds,
    atMost,
  };
}

interface End {
  seconds: number;
  /** True when this or something it waited for is only bounded. */
  atMost: boolean;
}

interface Placed {
  planned: PlannedAction;
  end: End;
}

function lastEnd(placed: Placed[]): End {
  const seconds = Math.max(0, ...placed.map(({ end }) => end.seconds));
  const last = placed.filter(({ end }) => end.seconds === seconds);
  return { seconds, atMost: last.some(({ end }) => end.atMost) };
}

function lengthOf({ parameters }: PlannableAction) {
  const fixed =
    readDuration(parameters.duration) ??
    readDuration(parameters.startInstancesAfterDuration);
  const most = readDuration(parameters.maxDuration);
  return {
    durationSeconds: fixed ?? most ?? 0,
    atMost: fixed === undefined && most !== undefined,
  };
}
