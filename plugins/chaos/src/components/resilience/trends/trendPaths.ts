import { TrendSeries } from './trendCharts';
import { TrendScale } from './trendScale';

/** Days from before the first snapshot are known every third day. */
const NO_GAP_MS = 3 * 86_400_000;

type Stretch = { index: number; low: number; high: number }[];

/**
 * The parts of each series without a gap, from the value that it stands on to
 * its own. Lines stand on zero, areas on those below.
 */
export function trendStretches(
  series: readonly Pick<TrendSeries, 'values'>[],
  days: readonly string[],
  stacked: boolean,
): Stretch[][] {
  const ground = days.map(() => 0);
  return series.map(({ values }) => {
    const stretches: Stretch[] = [];
    days.forEach((day, index) => {
      const value = values[index] ?? null;
      if (value === null) return;
      const low = stacked ? ground[index]! : 0;
      if (stacked) ground[index] = low + value;
      const open = stretches.at(-1);
      const before = open?.at(-1)?.index;
      const follows =
        before === index - 1 &&
        Date.parse(day) - Date.parse(days[before]!) <= NO_GAP_MS;
      const next = { index, low, high: low + value };
      if (open && follows) open.push(next);
      else stretches.push([next]);
    });
    return stretches;
  });
}

/** Half the width of a day that stands alone, in pixels. */
const ALONE = 4;

const point = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The upper edge of a stretch. */
export function linePath(stretch: Stretch, { x, y }: TrendScale): string {
  return `M${stretch
    .map(({ index, high }) => point(x(index), y(high)))
    .join('L')}`;
}

/** All between the edges of a stretch; a bar where it is but a day. */
export function areaPath(stretch: Stretch, scale: TrendScale): string {
  const { x, y } = scale;
  const [first, next] = stretch;
  if (first && !next) {
    const [from, to] = [x(first.index) - ALONE, x(first.index) + ALONE];
    const corners = [
      point(from, y(first.high)),
      point(to, y(first.high)),
      point(to, y(first.low)),
      point(from, y(first.low)),
    ];
    return `M${corners.join('L')}Z`;
  }
  const back = [...stretch]
    .reverse()
    .map(({ index, low }) => point(x(index), y(low)));
  return `${linePath(stretch, scale)}L${back.join('L')}Z`;
}
