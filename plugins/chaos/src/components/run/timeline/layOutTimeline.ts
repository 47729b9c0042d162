import { TimelineAction } from '../actionWords';

/** How a piece of a bar looks. */
export type PieceKind = 'done' | 'running' | 'planned' | 'failed' | 'cut';

/** A piece of the bar of an action, in epoch milliseconds. */
export interface Piece {
  kind: PieceKind;
  from: number;
  to: number;
}

/** One action in time. */
export interface TimelineRow {
  action: TimelineAction;
  pieces: Piece[];
  /** From the first to the last moment of its pieces. */
  from: number;
  to: number;
  /** Numbers, from 1, of the rows that must end first. */
  after: number[];
}

/** All actions on one axis, in epoch milliseconds. */
export interface TimelineLayout {
  from: number;
  to: number;
  /** Null once the run has ended. */
  now: number | null;
  rows: TimelineRow[];
}

export interface TimelineInput {
  actions: TimelineAction[];
  /** When the run began; the plan counts from there. */
  begun: number;
  /** Null while it goes on. */
  ended: number | null;
  now: number;
  /** What the axis shows at least. */
  shown?: { from: number; to: number };
}

/**
 * Lays the actions of a run out on one axis: what was done as it was done, the
 * rest as planned. What is late moves with the present, so that nothing is
 * planned for the past.
 */
export function layOutTimeline(input: TimelineInput): TimelineLayout {
  const { actions, begun, ended, now, shown } = input;
  const present = ended ?? Math.max(now, begun);
  const names = actions.map(({ name }) => name);
  const rows = actions.map(action => {
    const pieces = piecesOf(action, begun, present, ended === null);
    return {
      action,
      pieces,
      from: Math.min(...pieces.map(({ from }) => from)),
      to: Math.max(...pieces.map(({ to }) => to)),
      after: action.startAfter
        .map(name => names.indexOf(name) + 1)
        .filter(number => number > 0),
    };
  });
  return {
    from: Math.min(
      begun,
      shown?.from ?? begun,
      ...rows.map(({ from }) => from),
    ),
    to: Math.max(present, shown?.to ?? present, ...rows.map(({ to }) => to)),
    now: ended === null ? present : null,
    rows,
  };
}

const ENDS: Partial<Record<TimelineAction['state'], PieceKind>> = {
  completed: 'done',
  failed: 'failed',
  stopped: 'cut',
  cancelled: 'cut',
};

function piecesOf(
  action: TimelineAction,
  begun: number,
  present: number,
  goesOn: boolean,
): Piece[] {
  const { plannedStart, plannedEnd, state, startedAt, endedAt } = action;
  const length = Math.max(0, plannedEnd - plannedStart) * 1000;
  if (!startedAt) {
    const planned = begun + plannedStart * 1000;
    const waits = goesOn && state === 'pending';
    const from = waits ? Math.max(planned, present) : planned;
    return [{ kind: 'planned', from, to: from + length }];
  }
  const from = Date.parse(startedAt);
  const kind = ENDS[state];
  if (kind || !goesOn) {
    const end = endedAt ? Date.parse(endedAt) : present;
    return [{ kind: kind ?? 'cut', from, to: Math.max(from, end) }];
  }
  const reached = Math.max(from, present);
  return [
    { kind: 'running', from, to: reached },
    { kind: 'planned', from: reached, to: Math.max(reached, from + length) },
  ];
}
