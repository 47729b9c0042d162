import { Evidence } from '@faultline/plugin-chaos-common';

/** What all charts of a run have in common, in epoch seconds. */
export interface ChartAxis {
  from: number;
  to: number;
}

/** One axis for all charts: from before the fault to the last value or window. */
export function chartAxis({ windows, signals }: Evidence): ChartAxis {
  const { before, fault, after } = windows;
  const seconds = (at: string) => Date.parse(at) / 1000;
  const ends = signals.flatMap(({ series }) =>
    series ? series.start + series.values.length * series.period : [],
  );
  return {
    from: seconds(before.from),
    to: Math.max(
      ...[before, fault, after].flatMap(span => (span ? seconds(span.to) : [])),
      ...ends,
    ),
  };
}
