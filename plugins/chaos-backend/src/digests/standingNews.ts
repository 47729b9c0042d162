import { Worked } from '../scorecards/facts/workOut';
import { failingNews } from './failingNews';
import { relapseNews } from './relapseNews';
import { ServiceNews } from './ServiceNews';
import { staleSoonNews } from './staleSoonNews';

/**
 * Everything that is worth knowing of a service as it stands, whether anybody
 * was told or not. What is waived is not.
 *
 * @param options.soonDays - how many days ahead evidence gets stale soon
 * @param options.now - epoch milliseconds
 */
export function standingNews(
  worked: Worked,
  options: { freshnessDays: number; soonDays: number; now: number },
): ServiceNews[] {
  return [
    ...failingNews(worked, options.now),
    ...relapseNews(worked, options.now),
    ...staleSoonNews(worked, options),
  ];
}
