import { Evidence } from '@faultline/plugin-chaos-common';

type EvidenceAlarm = Evidence['alarms'][number];

/** A stretch of time in one state, in epoch seconds. */
export interface AlarmSpan {
  state: string;
  from: number;
  to: number;
}

/**
 * The states of an alarm within an axis, without holes. Where its changes do not
 * say how it began, nothing is claimed.
 *
 * @param axis - epoch seconds
 * @param until - when AWS was last asked, if it will be again
 */
export function alarmSpans(
  { changes }: Pick<EvidenceAlarm, 'changes'>,
  axis: { from: number; to: number },
  until: number = axis.to,
): AlarmSpan[] {
  const end = Math.min(axis.to, until);
  const [first] = changes;
  if (!first) return [];
  const steps = [
    ...(first.from ? [{ state: first.from, at: axis.from }] : []),
    ...changes.map(({ at, to }) => ({ state: to, at: Date.parse(at) / 1000 })),
  ];
  return steps
    .map(({ state, at }, index) => ({
      state,
      from: Math.max(at, axis.from),
      to: Math.min(steps[index + 1]?.at ?? end, end),
    }))
    .filter(({ from, to }) => to > from);
}
