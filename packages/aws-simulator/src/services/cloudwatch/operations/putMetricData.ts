import { operation } from '../../../server/Service';
import {
  decimal,
  Infer,
  list,
  oneOf,
  integer,
  string,
  structure,
  timestamp,
} from '../../../server/shapes';
import { invalidParameterCombination, invalidParameterValue } from '../errors';
import type { Samples } from '../metrics/MetricSource';
import { dimensionMap, dimensions, unit } from '../shapes';

const HOUR_MS = 3600 * 1000;
const OLDEST_MS = 14 * 24 * HOUR_MS;
const NEWEST_MS = 2 * HOUR_MS;

const statisticSet = structure(
  {
    SampleCount: decimal(),
    Sum: decimal(),
    Minimum: decimal(),
    Maximum: decimal(),
  },
  {},
);

const datum = structure(
  { MetricName: string({ min: 1, max: 255 }) },
  {
    Dimensions: dimensions,
    Timestamp: timestamp(),
    Value: decimal(),
    Values: list(decimal(), { max: 150 }),
    Counts: list(decimal({ min: 0 }), { max: 150 }),
    StatisticValues: statisticSet,
    Unit: unit,
    StorageResolution: integer({ min: 1 }),
  },
);

type Datum = Infer<typeof datum>;

/** Fields of a datum in messages, such as `MetricData.member.1.Value`. */
function field(index: number, name: string): string {
  return `MetricData.member.${index + 1}.${name}`;
}

function momentOf(given: Datum, index: number, now: number): number {
  const { Timestamp = now, StorageResolution = 60 } = given;
  if (Timestamp < now - OLDEST_MS || Timestamp > now + NEWEST_MS) {
    throw invalidParameterValue(
      `The parameter ${field(
        index,
        'Timestamp',
      )} must specify a time within the last two weeks and no more than two hours in the future.`,
    );
  }
  if (![1, 60].includes(StorageResolution)) {
    throw invalidParameterValue(
      `The parameter ${field(index, 'StorageResolution')} must be 1 or 60.`,
    );
  }
  const resolution = StorageResolution * 1000;
  return Math.floor(Timestamp / resolution) * resolution;
}

function samplesOf(given: Datum, index: number, now: number): Samples {
  const { Value, Values, Counts, StatisticValues, Unit } = given;
  const forms = [Value, Values, StatisticValues];
  const count = forms.filter(each => each !== undefined).length;
  if (count !== 1) {
    throw invalidParameterCombination(
      `The parameters ${field(index, 'Value')}, ${field(
        index,
        'Values',
      )} and ${field(
        index,
        'StatisticValues',
      )} are mutually exclusive, and one of them is needed.`,
    );
  }
  if (Counts && Counts.length !== Values?.length) {
    throw invalidParameterValue(
      `The parameters ${field(index, 'Values')} and ${field(
        index,
        'Counts',
      )} must be of the same size.`,
    );
  }
  return {
    at: momentOf(given, index, now),
    unit: Unit,
    values: Value === undefined ? Values : [Value],
    counts: Counts,
    summary: StatisticValues && {
      sampleCount: StatisticValues.SampleCount,
      sum: StatisticValues.Sum,
      minimum: StatisticValues.Minimum,
      maximum: StatisticValues.Maximum,
    },
  };
}

export const putMetricData = operation({
  name: 'PutMetricData',
  input: structure(
    {
      Namespace: string({ min: 1, max: 255, pattern: /^[^:]/ }),
      MetricData: list(datum, { max: 1000 }),
    },
    { StrictEntityValidation: oneOf('true', 'false') },
  ),
  handle({ Namespace, MetricData }, { cell, now }) {
    if (Namespace.startsWith('AWS/')) {
      throw invalidParameterValue(
        'The value AWS/ for parameter Namespace is invalid: it is reserved.',
      );
    }
    const { accountId, region, metrics } = cell;
    const all = MetricData.map((given, index) => ({
      metric: {
        accountId,
        region,
        namespace: Namespace,
        metricName: given.MetricName,
        dimensions: dimensionMap(given.Dimensions),
      },
      samples: samplesOf(given, index, now),
    }));
    all.forEach(({ metric, samples }) => metrics.stored.put(metric, samples));
    return {};
  },
});
