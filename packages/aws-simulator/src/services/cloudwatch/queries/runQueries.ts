import { Expression, ExpressionError } from '../math/Expression';
import { evaluateExpression, referencedIds } from '../math/evaluateExpression';
import type { MathContext } from '../math/MathContext';
import { parseExpression } from '../math/parseExpression';
import type { Value } from '../math/Value';
import type { CellMetrics } from '../metrics/CellMetrics';
import type { MetricIdentity, TimeWindow } from '../metrics/MetricSource';
import type { Series } from '../metrics/Series';
import { parseStatistic } from '../metrics/statistic';
import { validationError } from '../errors';
import { dimensionMap } from '../shapes';
import type { MetricDataQuery } from './metricDataQuery';
import { parseSearch } from './searchMetrics';

/** Where and when queries are answered. */
export interface QueryScope {
  metrics: CellMetrics;
  accountId: string;
  region: string;
  /** The window of a query with this period (seconds). */
  windowFor(period: number): TimeWindow;
  /** The simulated time in epoch milliseconds. */
  now: number;
}

const DEFAULT_PERIOD = 60;

/** The answer to one query: one series, or those of an array. */
export interface QueryResult {
  query: MetricDataQuery;
  series: Series[];
  isArray: boolean;
}

/** Answers queries that refer to each other. */
class QueryRun {
  readonly #byId: ReadonlyMap<string, MetricDataQuery>;
  readonly #expressions = new Map<string, Expression>();
  readonly #values = new Map<string, Value>();
  readonly #open = new Set<string>();

  constructor(
    private readonly queries: readonly MetricDataQuery[],
    private readonly scope: QueryScope,
  ) {
    this.#byId = new Map(queries.map(query => [query.Id, query]));
  }

  /** @throws AwsError ValidationError that names the expression. */
  result(query: MetricDataQuery): QueryResult {
    try {
      const value = this.#valueOf(query.Id);
      if (value.kind === 'series') {
        return { query, series: [value.series], isArray: false };
      }
      if (value.kind === 'array') {
        return { query, series: value.all, isArray: true };
      }
      throw new ExpressionError('The expression must return a time series');
    } catch (error) {
      if (error instanceof ExpressionError) {
        throw validationError(
          `Error in expression '${query.Id}': ${error.message}`,
        );
      }
      throw error;
    }
  }

  #valueOf(id: string): Value {
    const known = this.#values.get(id);
    if (known) {
      return known;
    }
    const query = this.#byId.get(id);
    if (!query) {
      throw new ExpressionError(`Unknown id ${id}`);
    }
    if (this.#open.has(id)) {
      throw new ExpressionError(`${id} depends on itself`);
    }
    this.#open.add(id);
    const value = this.#compute(query);
    this.#open.delete(id);
    this.#values.set(id, value);
    return value;
  }

  #compute(query: MetricDataQuery): Value {
    const { MetricStat, Expression: source } = query;
    if (MetricStat) {
      return { kind: 'series', series: this.#metric(query) };
    }
    return evaluateExpression(
      this.#parsed(query.Id, source ?? ''),
      this.#context(query),
    );
  }

  #parsed(id: string, source: string): Expression {
    const parsed = this.#expressions.get(id) ?? parseExpression(source);
    this.#expressions.set(id, parsed);
    return parsed;
  }

  #metric({ Id, MetricStat, Label }: MetricDataQuery): Series {
    const statistic = parseStatistic(MetricStat?.Stat ?? '');
    if (!MetricStat || !statistic) {
      throw new ExpressionError(`${Id} is not a metric`);
    }
    const { Metric, Period, Unit } = MetricStat;
    const { metrics, accountId, region, windowFor, now } = this.scope;
    const within = (window: TimeWindow) =>
      metrics.series({
        metric: {
          accountId,
          region,
          namespace: Metric.Namespace ?? '',
          metricName: Metric.MetricName ?? '',
          dimensions: dimensionMap(Metric.Dimensions),
        },
        statistic,
        period: Period,
        unit: Unit,
        window,
        now,
      });
    const window = windowFor(Period);
    const series: Series = {
      ...within(window),
      earlier: by => within({ start: window.start - by, end: window.end - by }),
    };
    return Label ? { ...series, label: Label } : series;
  }

  /** The largest period that an expression's metrics have. */
  #periodOf(query: MetricDataQuery, seen: ReadonlySet<string>): number {
    if (query.MetricStat) {
      return query.MetricStat.Period;
    }
    if (query.Period) {
      return query.Period;
    }
    const names = referencedIds(
      this.#parsed(query.Id, query.Expression ?? ''),
    ).filter(name => !seen.has(name));
    const referenced = names.flatMap(name => this.#byId.get(name) ?? []);
    const metrics = this.queries.filter(({ MetricStat }) => MetricStat);
    const relevant = referenced.length > 0 ? referenced : metrics;
    const below = new Set([...seen, query.Id]);
    const periods = relevant.map(each => this.#periodOf(each, below));
    return periods.length > 0 ? Math.max(...periods) : DEFAULT_PERIOD;
  }

  #context(query: MetricDataQuery): MathContext {
    const { windowFor, now } = this.scope;
    return {
      valueOf: id => this.#valueOf(id),
      metrics: part =>
        this.queries
          .filter(({ Id, MetricStat }) => MetricStat && Id.includes(part))
          .map(each => this.#metric(each)),
      search: (text, statistic, period) =>
        this.#search(text, statistic, period),
      grid(period) {
        const { start, end } = windowFor(period);
        const until = Math.min(end, now);
        const times: number[] = [];
        for (let at = start; at < until; at += period * 1000) {
          times.push(at);
        }
        return times;
      },
      period: this.#periodOf(query, new Set()),
    };
  }

  #search(text: string, stat: string, period: number): Series[] {
    const { metrics, accountId, region, windowFor, now } = this.scope;
    const isWanted = parseSearch(text);
    const statistic = parseStatistic(stat);
    if (!statistic) {
      throw new ExpressionError(`Unknown statistic ${stat}`);
    }
    const label = ({ metricName, dimensions }: MetricIdentity) =>
      [...Object.values(dimensions), metricName].join(' ');
    return metrics
      .list()
      .filter(
        metric =>
          metric.accountId === accountId &&
          metric.region === region &&
          isWanted(metric),
      )
      .slice(0, 500)
      .map(metric => ({
        ...metrics.series({
          metric,
          statistic,
          period,
          window: windowFor(period),
          now,
        }),
        label: label(metric),
      }));
  }
}

/**
 * Answers queries that return data, in their order.
 *
 * @throws AwsError ValidationError for an expression that cannot be computed.
 */
export function runQueries(
  queries: readonly MetricDataQuery[],
  scope: QueryScope,
): QueryResult[] {
  const run = new QueryRun(queries, scope);
  return queries
    .filter(({ ReturnData }) => ReturnData !== false)
    .map(query => run.result(query));
}
