import { RunDocument, Sample } from '@faultline/plugin-chaos-common';
import { PlannedSignal } from '../signals/PlannedSignal';
import { regionOf } from '../signals/classifyMetric';

/** Below this share of its usual traffic a region counts as lost. */
const LOST = 0.5;
/** A region that takes over at least this share of what was lost took over. */
const TAKEN_OVER = 0.25;
/** Traffic moves once health checks failed and DNS entries expired. */
const MOVES_WITHIN_SECONDS = 240;

interface RegionTraffic {
  region: string;
  usual: number;
  during: number;
  period: number;
}

function median(samples: readonly Sample[]): number | undefined {
  const values = samples
    .flatMap(([, value]) => value ?? [])
    .sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)];
}

function trafficOf(
  document: RunDocument,
  planned: PlannedSignal[],
): RegionTraffic[] {
  const { start, faultStart, faultEnd } = document.experiment;
  if (faultStart === null || faultEnd === null) return [];
  const settled = Math.min(
    faultStart + MOVES_WITHIN_SECONDS,
    (faultStart + faultEnd) / 2,
  );
  return planned.flatMap(signal => {
    const { source, kind, role, period } = signal;
    if (source.type !== 'metric') return [];
    if (kind !== 'traffic' || role !== 'faultEvidence') return [];
    // A region in the metric's own name: its share of one global service.
    const region = regionOf({ ...source.metric, dimensions: {} });
    const data = document.signals.find(({ id }) => id === signal.id);
    if (!region || !data) return [];
    const usual = median(data.points.filter(([at]) => at < start - period));
    const during = median(
      data.points.filter(([at]) => at >= settled && at + period <= faultEnd),
    );
    return usual === undefined
      ? []
      : [{ region, usual, during: during ?? 0, period }];
  });
}

function rate(value: number, { period }: RegionTraffic): string {
  return String(Math.round((value * 60) / period));
}

/**
 * Whether other regions took over what a failing one no longer served, in a
 * sentence. Undefined when no region lost its traffic or only one is measured.
 */
export function describeTakeover(
  document: RunDocument,
  planned: PlannedSignal[],
): { text: string; takenOver: boolean } | undefined {
  const regions = trafficOf(document, planned);
  const lost = regions.filter(each => each.during < LOST * each.usual);
  const others = regions.filter(each => !lost.includes(each));
  if (lost.length === 0 || others.length === 0) return undefined;
  const sum = (of: RegionTraffic[], get: (each: RegionTraffic) => number) =>
    of.reduce((total, each) => total + get(each), 0);
  const missing = sum(lost, each => each.usual - each.during);
  const gained = sum(others, each => each.during - each.usual);
  const takenOver = gained >= TAKEN_OVER * missing;
  const fell = lost
    .map(
      each =>
        `the requests of ${each.region} fell from ${rate(
          each.usual,
          each,
        )} to ${rate(each.during, each)} a minute`,
    )
    .join(' and ');
  const rest = others
    .map(each =>
      takenOver
        ? `${each.region} rose from ${rate(each.usual, each)} to ${rate(
            each.during,
            each,
          )}`
        : `${each.region} stayed at ${rate(each.during, each)}`,
    )
    .join(', ');
  return {
    takenOver,
    text: takenOver
      ? `While ${fell}, other regions took them over: ${rest}.`
      : `While ${fell}, no other region took them over: ${rest}. Check health checks and routing.`,
  };
}
