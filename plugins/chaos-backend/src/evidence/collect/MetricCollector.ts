import { InputError } from '@backstage/errors';
import { Cell } from '@faultline/plugin-chaos-common';
import { AwsUnavailableError } from '../../aws/awsErrors';
import { MetricDataResult, MetricGateway } from '../../aws/MetricGateway';
import { PlannedSignal } from '../signals/PlannedSignal';
import { buildQueries, SignalQueries } from './buildQueries';
import { oldestReadable, readablePeriod } from './readablePeriod';
import { Reading } from './Reading';

/** What is to be read, in epoch seconds. */
export interface Span {
  /** As far back as there is something to learn. */
  historyFrom: number;
  /** Of this much values are needed. */
  from: number;
  to: number;
}

/** Points that one answer of GetMetricData may hold. */
const POINTS_PER_CALL = 100_800;
/** Pages of one read; two reads of a run are then at most four calls. */
const PAGES = 2;

/** Reads the values of signals in as few calls as possible: one per cell. */
export class MetricCollector {
  readonly #options: MetricCollectorOptions;

  static create(options: MetricCollectorOptions): MetricCollector {
    return new MetricCollector(options);
  }

  private constructor(options: MetricCollectorOptions) {
    this.#options = options;
  }

  /**
   * Readings by signal id. A signal that cannot be read says why, and the
   * others are read all the same.
   *
   * @throws AwsUnavailableError when CloudWatch should be asked again later
   */
  async collect(
    signals: PlannedSignal[],
    span: Span,
    now: number,
  ): Promise<Map<string, Reading>> {
    const { cellsById } = this.#options;
    const readings = new Map<string, Reading>();
    const byCell = new Map<string, SignalQueries[]>();
    for (const [index, signal] of signals.entries()) {
      const period = readablePeriod(signal.period, now - span.from);
      const cell = cellsById.get(signal.cellId);
      const problem =
        signal.problem ??
        (period
          ? null
          : 'CloudWatch keeps values of five minutes for 63 days, and the run is older.') ??
        (cell ? null : foreign(signal.cellId));
      if (problem || !period) {
        readings.set(signal.id, {
          period: signal.period,
          points: [],
          problem,
        });
      } else {
        const queries = buildQueries({ signal, period }, `s${index}_`);
        byCell.set(signal.cellId, [
          ...(byCell.get(signal.cellId) ?? []),
          queries,
        ]);
      }
    }
    for (const [cellId, queries] of byCell) {
      const cell = cellsById.get(cellId)!;
      const found = await this.#read(cell, queries, span, now);
      for (const [id, reading] of found) readings.set(id, reading);
    }
    return readings;
  }

  async #read(
    cell: Cell,
    wanted: SignalQueries[],
    span: Span,
    now: number,
  ): Promise<Map<string, Reading>> {
    const queries = wanted.flatMap(each => each.queries);
    const period = Math.min(...queries.map(each => each.period));
    const shown = queries.filter(each => each.wanted).length;
    const affordable = Math.floor((POINTS_PER_CALL * PAGES) / shown) * period;
    const from = Math.max(
      span.historyFrom,
      span.to - affordable,
      oldestReadable(period, now),
    );
    let results: Map<string, MetricDataResult>;
    try {
      results = await this.#options.metrics.getMetricData(cell, queries, {
        from: new Date(Math.min(from, span.from) * 1000),
        to: new Date(span.to * 1000),
      });
    } catch (error) {
      if (error instanceof InputError && wanted.length > 1) {
        return this.#readApart(cell, wanted, span, now);
      }
      if (!isLasting(error)) throw error;
      results = new Map(
        queries.map(({ id }) => [id, { points: [], problem: error.message }]),
      );
    }
    return new Map(wanted.map(each => [each.signalId, each.read(results)]));
  }

  /** CloudWatch refuses a whole call for one bad query: halves find it. */
  async #readApart(
    cell: Cell,
    wanted: SignalQueries[],
    span: Span,
    now: number,
  ): Promise<Map<string, Reading>> {
    const half = Math.ceil(wanted.length / 2);
    return new Map([
      ...(await this.#read(cell, wanted.slice(0, half), span, now)),
      ...(await this.#read(cell, wanted.slice(half), span, now)),
    ]);
  }
}

/** Whether asking again would get the same answer. */
function isLasting(error: unknown): error is Error {
  return (
    error instanceof InputError ||
    (error instanceof AwsUnavailableError && error.kind === 'denied')
  );
}

function foreign(cellId: string): string {
  return `The portal does not read ${cellId.replace(
    '.',
    ', ',
  )}. Add it to chaos.accounts.`;
}

interface MetricCollectorOptions {
  cellsById: Map<string, Cell>;
  metrics: MetricGateway;
}
