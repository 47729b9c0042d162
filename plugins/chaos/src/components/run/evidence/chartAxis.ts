import { Evidence, Run } from '@faultline/plugin-chaos-common';

/** What the charts and the timeline of a run have in common, in epoch seconds. */
export interface ChartAxis {
  from: number;
  to: number;
}

/** As much of the time before the fault says how things stood. */
const BEFORE_SECONDS = 600;

/** As much is watched at least. */
const AFTER_SECONDS = 600;

const seconds = (at: string) => Date.parse(at) / 1000;

/**
 * One axis for all: the whole run, and everything that is read after the fault.
 * Of the time before it, ten minutes or as long as the fault, so that it does not
 * press the rest together; tables have all of it.
 */
export function chartAxis(
  { windows, signals, state, judgeAt }: Evidence,
  run: Pick<Run, 'startedAt' | 'createdAt' | 'endedAt' | 'expectedEndAt'>,
): ChartAxis {
  const { before, fault, after } = windows;
  const began = seconds(run.startedAt ?? run.createdAt);
  const faultAt = seconds(fault?.from ?? before.to);
  const shown = fault
    ? Math.max(BEFORE_SECONDS, seconds(fault.to) - faultAt)
    : BEFORE_SECONDS;
  const ends = signals.flatMap(({ series }) =>
    series ? series.start + series.values.length * series.period : [],
  );
  const ended = run.endedAt ?? run.expectedEndAt;
  // Charts grow into what is still to come, so that nothing moves meanwhile.
  const open = state === 'running' || state === 'settling';
  const due = open && (judgeAt ? seconds(judgeAt) : 0);
  const last = ended ? seconds(ended) + (open ? AFTER_SECONDS : 0) : 0;
  return {
    from: Math.min(began, Math.max(seconds(before.from), faultAt - shown)),
    to: Math.max(
      ...[before, fault, after].flatMap(span => (span ? seconds(span.to) : [])),
      last,
      due || 0,
      ...ends,
    ),
  };
}
