import { RollUpService, Story } from '@faultline/plugin-chaos-common';
import { openingOf, timesOf } from './findingTimes';

const DAY = 86_400_000;
/** Open findings are old after this many days. */
export const OLD_FINDING_DAYS = 30;

/**
 * What the findings of a service add to the roll-ups in which it counts.
 *
 * @param options.days - the period before `now`, epoch milliseconds
 */
export function countFindings(
  stories: readonly Story[],
  { days, now }: { days: number; now: number },
): Pick<RollUpService, 'findings' | 'retestSeconds'> {
  const inPeriod = (at: number) => now - at <= days * DAY;
  const times = stories.map(timesOf);
  const open = stories.filter(story => story.open);
  const closed = times
    .flatMap(each => each.closed)
    .filter(({ at }) => inPeriod(at));
  return {
    findings: {
      opened: times.flatMap(({ opened }) => opened).filter(inPeriod).length,
      fixed: closed.length,
      open: open.length,
      old: open.filter(story => now - openingOf(story) > OLD_FINDING_DAYS * DAY)
        .length,
    },
    retestSeconds: closed.map(({ seconds }) => seconds),
  };
}
