import { isFault, readDuration } from '@faultline/plugin-chaos-common';
import { StoredRun } from '../../database/RunStore';

const MINUTE = 60;
const BASELINE_MINUTES = 35;
const HISTORY_SECONDS = 7 * 86_400;
/** The many runs of the past that are judged late make do with less. */
const PAST_HISTORY_SECONDS = 86_400;
const PAST_AFTER_SECONDS = 6 * 3600;
const SHORTEST_HORIZON = 15 * MINUTE;
const HOLD_SECONDS = 5 * MINUTE;

/** When CloudWatch has taken in nearly everything of a minute. */
const INGEST_SECONDS = 2 * MINUTE;
/** A fault of less is over at once, as in stopping an instance. */
const LASTING_SECONDS = 2 * MINUTE;

/** The stretches of a run, in epoch seconds. */
export interface RunWindows {
  historyFrom: number;
  from: number;
  start: number;
  /** Null while no fault was injected. */
  faultStart: number | null;
  faultEnd: number | null;
  end: number;
  /** End of the recovery window. */
  to: number;
  /** How long recovery is watched. */
  horizonSeconds: number;
  /** When the verdict is due. */
  judgeAt: number;
  faultType: 'lasting' | 'momentary' | undefined;
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

/**
 * Which stretches of time speak for a run: before, the fault, and after. A run
 * that goes on is taken to end now.
 */
export function readWindows(
  run: StoredRun,
  options: { now: Date; objectiveSeconds: number },
): RunWindows {
  const start = seconds(run.startedAt ?? run.createdAt);
  const end = seconds(run.endedAt ?? options.now);
  const faults = run.actions.filter(
    ({ actionId, startedAt }) => startedAt && isFault(actionId),
  );
  const faultStart =
    faults.length > 0
      ? Math.min(...faults.map(({ startedAt }) => seconds(startedAt!)))
      : null;
  const faultEnd =
    faults.length > 0
      ? Math.max(
          ...faults.map(({ endedAt }) => (endedAt ? seconds(endedAt) : end)),
        )
      : null;
  const horizonSeconds = Math.max(
    SHORTEST_HORIZON,
    2 * options.objectiveSeconds,
  );
  const to = (faultEnd ?? end) + horizonSeconds + HOLD_SECONDS;
  const from = start - BASELINE_MINUTES * MINUTE;
  const past = seconds(options.now) - to > PAST_AFTER_SECONDS;
  const lasting =
    faults.some(({ parameters }) => readDuration(parameters.duration)) ||
    (faultEnd ?? 0) - (faultStart ?? 0) >= LASTING_SECONDS;
  return {
    historyFrom: from - (past ? PAST_HISTORY_SECONDS : HISTORY_SECONDS),
    from,
    start,
    faultStart,
    faultEnd,
    end,
    to,
    horizonSeconds,
    judgeAt: to + INGEST_SECONDS,
    faultType: lasting ? 'lasting' : undefined,
  };
}
