import { usable } from '../band/fitBand';
import { sumKnown } from '../stats/sumKnown';
import { median } from '../stats/quantile';
import type { PreparedSignal } from '../series/prepareSignal';
import type { Windows } from '../series/Windows';
import { formatNumber } from '../words/formatNumber';
import { exposureEnd } from './checkCoverage';
import type { Refusal } from './Gate';

const REQUESTS_PER_MINUTE = 10;
const REMAINING = 0.2;

/** Requests per bin, with the windows that they are looked at through. */
export interface Traffic {
  requests: Float64Array;
  windows: Windows;
  /** Seconds per bin. */
  period: number;
  /** What it is called in texts. */
  name: string;
  /** Requests per bin below which nothing is judged, if somebody set it. */
  minSamples?: number;
  /** Whether its fall may be the very deviation that is looked for. */
  mayFall?: boolean;
}

function perMinute(requests: number, period: number): string {
  return `${formatNumber((requests * 60) / period)} requests a minute`;
}

/** Refuses to judge a service that nobody used. */
export function checkTraffic(traffic: Traffic): Refusal | undefined {
  const { requests, windows, period, name, minSamples = 0 } = traffic;
  const before = usable(requests, windows.baselineFrom, windows.baselineTo);
  const usual = before.length > 0 ? median(before) : 0;
  const needed = Math.max((REQUESTS_PER_MINUTE * period) / 60, minSamples);
  if (usual < needed) {
    return {
      reason: 'no_traffic',
      text: `${name} shows ${perMinute(
        usual,
        period,
      )} before the fault; ${perMinute(
        needed,
        period,
      )} are needed. Run it at a busier time or with generated load.`,
    };
  }
  const during = usable(requests, windows.faultFrom, exposureEnd(windows));
  const remaining = during.length > 0 ? median(during) : 0;
  if (traffic.mayFall || remaining >= REMAINING * usual) return undefined;
  return {
    reason: 'no_traffic',
    text: `${name} fell to ${perMinute(
      remaining,
      period,
    )} during the fault, from ${perMinute(
      usual,
      period,
    )}. Judge a metric of the whole service, or keep up load while the fault lasts.`,
  };
}

/** All requests of the service: the sum of its signals of that role. */
export function totalTraffic(all: PreparedSignal[]): Traffic | undefined {
  const sources = all.filter(({ signal }) => signal.role === 'traffic');
  const [first] = sources;
  if (!first) return undefined;
  const requestsOf = (source: PreparedSignal) =>
    source.counts?.all ?? source.values;
  const requests = sumKnown(
    sources.map(source => ({
      values: requestsOf(source),
      offset: source.first - first.first,
    })),
    first.values.length,
  );
  return {
    requests,
    windows: first.windows,
    period: first.grid.period,
    name: sources.length === 1 ? first.signal.id : 'The traffic of all signals',
    minSamples: first.signal.minSamples,
  };
}

/** Requests that only this signal speaks of. */
export function ownTraffic(prepared: PreparedSignal): Traffic | undefined {
  const { signal, counts, values, windows, grid } = prepared;
  const { minSamples } = signal;
  const shared = { windows, minSamples, name: signal.id };
  if (counts) return { ...shared, requests: counts.all, period: grid.period };
  if (signal.kind !== 'traffic') return undefined;
  // Its own fall is judged; what is asked for is enough to count with per bin.
  return { ...shared, requests: values, period: 60, mayFall: true };
}
