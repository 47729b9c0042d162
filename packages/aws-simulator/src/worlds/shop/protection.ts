import type { WorldSwitch } from '../../world/model';
import type { RunOutcome } from '../World';
import type { ShopService } from './ShopService';

const isHalted = (outcome?: RunOutcome) => outcome === 'stopped-by-alarm';

/**
 * Whether a service is protected from what it calls, as what its experiments
 * came to tells: users feel a fault in runs that an alarm halted, and between
 * these and a run of the same experiment that was not, somebody changed it.
 */
export function protectionOf(service: ShopService): WorldSwitch {
  const { name, region, experiments } = service;
  const runs = experiments
    .filter(each => each.runs.some(([, outcome]) => isHalted(outcome)))
    .flatMap(each => each.runs)
    .sort(([a], [b]) => b - a);
  const changes = runs.flatMap(([daysAgo, outcome], index) => {
    const [before, earlier] = runs[index - 1] ?? [];
    return before !== undefined && isHalted(earlier) !== isHalted(outcome)
      ? [{ daysAgo: (before + daysAgo) / 2, on: !isHalted(outcome) }]
      : [];
  });
  const [first] = runs;
  return {
    name: `${name}-in-${region}-is-protected`,
    description: `What calls the parts of ${name} can do without them`,
    on: !isHalted(first?.[1]),
    changes,
  };
}
