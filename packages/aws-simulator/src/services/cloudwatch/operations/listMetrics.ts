import { page } from '../../../server/page';
import { operation } from '../../../server/Service';
import {
  boolean,
  list,
  oneOf,
  string,
  structure,
} from '../../../server/shapes';
import { invalidParameterValue } from '../errors';
import { metricKey } from '../metrics/MetricSource';
import { dimensionList } from '../shapes';

const PAGE = 500;
const HOUR_MS = 3600 * 1000;
const VISIBLE_MS = 14 * 24 * HOUR_MS;
const RECENT_MS = 3 * HOUR_MS;

const dimensionFilter = structure(
  { Name: string({ min: 1, max: 255 }) },
  { Value: string({ min: 1, max: 1024 }) },
);

export const listMetrics = operation({
  name: 'ListMetrics',
  input: structure(
    {},
    {
      Namespace: string({ min: 1, max: 255 }),
      MetricName: string({ min: 1, max: 255 }),
      Dimensions: list(dimensionFilter, { max: 10 }),
      NextToken: string(),
      RecentlyActive: oneOf('PT3H'),
      IncludeLinkedAccounts: boolean(),
      OwningAccount: string({ min: 1, max: 255 }),
    },
  ),
  handle(request, { cell: { accountId, region, metrics }, now }) {
    const { NextToken, ...filters } = request;
    const { Namespace, MetricName, Dimensions = [] } = filters;
    const oldest = now - (filters.RecentlyActive ? RECENT_MS : VISIBLE_MS);
    const found = metrics.list().filter(metric => {
      const { dimensions } = metric;
      return (
        metric.accountId === accountId &&
        metric.region === region &&
        [undefined, metric.namespace].includes(Namespace) &&
        [undefined, metric.metricName].includes(MetricName) &&
        Dimensions.every(({ Name, Value }) =>
          Value === undefined
            ? dimensions[Name] !== undefined
            : dimensions[Name] === Value,
        ) &&
        (metrics.stored.lastSeen(metric) ?? now) >= oldest
      );
    });
    const { items, nextToken } = page(found, {
      size: PAGE,
      token: NextToken,
      scope: `ListMetrics/${JSON.stringify(filters)}`,
      keyOf: metricKey,
      invalidToken: () => invalidParameterValue('Invalid nextToken'),
    });
    return {
      Metrics: items.map(({ namespace, metricName, dimensions }) => ({
        Namespace: namespace,
        MetricName: metricName,
        Dimensions: dimensionList(dimensions),
      })),
      OwningAccounts: filters.IncludeLinkedAccounts
        ? items.map(() => accountId)
        : undefined,
      NextToken: nextToken,
    };
  },
});
