import { usable } from '../band/fitBand';
import type { PreparedSignal } from '../series/prepareSignal';
import type { Traffic } from './checkTraffic';

/** Samples beyond a percentile that make it more than chance (CloudWatch). */
const BEYOND = 10;
const PERCENTILE = /(?:^|[^a-z0-9])p(\d{2})(\d*)(?![a-z0-9])/i;

/** Requests per bin without which a percentile is chance: 1000 for p99. */
function neededSamples({ signal }: PreparedSignal): number | undefined {
  if (signal.kind !== 'latency') return undefined;
  const found = PERCENTILE.exec(signal.id);
  if (!found) return undefined;
  const share = Number(`0.${found[1]}${found[2]}`);
  return BEYOND / (1 - share);
}

/** Whether most bins had too few requests for the percentile that is judged. */
export function hasFewSamples(
  prepared: PreparedSignal,
  traffic: Traffic | undefined,
): boolean {
  const needed = neededSamples(prepared);
  if (!traffic || needed === undefined) return false;
  const { baselineFrom, end } = traffic.windows;
  const requests = usable(traffic.requests, baselineFrom, end);
  const few = requests.filter(count => count < needed - 1e-6).length;
  return few > requests.length / 2;
}
