import { createHash } from 'node:crypto';
import { operation } from '../../../server/Service';
import {
  Infer,
  integer,
  list,
  oneOf,
  string,
  structure,
  timestamp,
} from '../../../server/shapes';
import { invalidNextToken, validationError } from '../errors';
import { checkQueries, metricDataQuery } from '../queries/metricDataQuery';
import { alignedWindow } from '../queries/retention';
import { QueryResult, runQueries } from '../queries/runQueries';

const MAX_DATAPOINTS = 100_800;

const input = structure(
  {
    MetricDataQueries: list(metricDataQuery, { max: 500 }),
    StartTime: timestamp(),
    EndTime: timestamp(),
  },
  {
    NextToken: string(),
    ScanBy: oneOf('TimestampDescending', 'TimestampAscending'),
    MaxDatapoints: integer({ min: 1, max: MAX_DATAPOINTS }),
    LabelOptions: structure({}, { Timezone: string() }),
  },
);

type Request = Infer<typeof input>;

/** How far a client has read, and what time it was when it began. */
interface Cursor {
  offset: number;
  now: number;
}

function scopeOf({ NextToken: _token, ...request }: Request): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}

function encode(cursor: Cursor, scope: string): string {
  const text = JSON.stringify([cursor.offset, cursor.now, scope]);
  return Buffer.from(text).toString('base64url');
}

function decode(token: string, scope: string): Cursor {
  try {
    const text = Buffer.from(token, 'base64url').toString('utf8');
    const [offset, now, tokenScope]: unknown[] = JSON.parse(text);
    if (
      typeof offset === 'number' &&
      typeof now === 'number' &&
      tokenScope === scope
    ) {
      return { offset, now };
    }
  } catch {
    throw invalidNextToken();
  }
  throw invalidNextToken();
}

function labelOf({ query, isArray }: QueryResult, label: string): string {
  if (isArray) {
    return query.Label ? `${query.Label} ${label}` : label;
  }
  return query.Label ?? (query.Expression ? query.Id : label);
}

function inOrder<T>(items: readonly T[], isAscending: boolean): T[] {
  return isAscending ? [...items] : [...items].reverse();
}

/** The part of every series that lies on the page, and whether more follows. */
function cut(
  results: readonly QueryResult[],
  page: { from: number; to: number; isAscending: boolean },
): { shown: object[]; total: number } {
  let begin = 0;
  const shown = results.flatMap(result =>
    result.series.map(series => {
      const count = series.times.length;
      const [from, to] = [page.from - begin, page.to - begin];
      begin += count;
      const take = <T>(items: readonly T[]) =>
        inOrder(items, page.isAscending).slice(
          Math.max(from, 0),
          Math.max(to, 0),
        );
      return {
        Id: result.query.Id,
        Label: labelOf(result, series.label),
        Timestamps: take(series.times).map(time => time / 1000),
        Values: take(series.values),
        StatusCode: to < count ? 'PartialData' : 'Complete',
      };
    }),
  );
  return { shown, total: begin };
}

export const getMetricData = operation({
  name: 'GetMetricData',
  input,
  handle(request, { cell, now: requestedAt }) {
    const { MetricDataQueries, StartTime: start, EndTime: end } = request;
    if (end <= start) {
      throw validationError('The EndTime must be after the StartTime.');
    }
    checkQueries(MetricDataQueries);
    const scope = scopeOf(request);
    const { offset, now } = request.NextToken
      ? decode(request.NextToken, scope)
      : { offset: 0, now: requestedAt };
    const { accountId, region, metrics } = cell;
    const results = runQueries(MetricDataQueries, {
      metrics,
      accountId,
      region,
      windowFor: period => alignedWindow({ start, end }, period, now),
      now,
    });
    // Answers that contain metric math are not cut into pages.
    const isPaged = MetricDataQueries.every(each => !each.Expression);
    const size = isPaged ? request.MaxDatapoints ?? MAX_DATAPOINTS : Infinity;
    const isAscending = request.ScanBy === 'TimestampAscending';
    const to = offset + size;
    const { shown, total } = cut(results, { from: offset, to, isAscending });
    return {
      MetricDataResults: shown,
      Messages: [],
      NextToken: to < total ? encode({ offset: to, now }, scope) : undefined,
    };
  },
});
