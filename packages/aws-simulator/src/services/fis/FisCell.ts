import type { SimulatedClock } from '../../clock/SimulatedClock';
import { resourceNotFound } from './errors';
import { EventPublisher } from './events/EventPublisher';
import { ExperimentEngine } from './ExperimentEngine';
import type { FisContext } from './FisContext';
import { IdempotencyTokens } from './IdempotencyTokens';
import { isTerminal } from './lifecycle';
import { LogWriter } from './logs/LogWriter';
import type { ExperimentRecord } from './model/Experiment';
import type { TargetAccount, TemplateRecord } from './model/Template';
import type { Quotas } from './quotas';
import { ReportWriter } from './reports/ReportWriter';
import { SafetyLever } from './safetyLever/SafetyLever';

const RETENTION_MS = 120 * 24 * 3600 * 1000;

/** What FIS keeps for one account and region. */
export class FisCell {
  readonly templates = new Map<string, TemplateRecord>();
  readonly experiments = new Map<string, ExperimentRecord>();
  readonly createTokens = new IdempotencyTokens<TemplateRecord>();
  readonly startTokens = new IdempotencyTokens<ExperimentRecord>();
  readonly targetAccountTokens = new IdempotencyTokens<TargetAccount>();
  /** Log destinations that an experiment has used before. */
  readonly logDestinations = new Set<string>();
  readonly lever = new SafetyLever();
  readonly quotas: Quotas;
  readonly engine: ExperimentEngine;
  readonly #reports: ReportWriter;

  constructor(private readonly clock: SimulatedClock, context: FisContext) {
    const { experiments, lever } = this;
    this.quotas = context.quotas;
    this.engine = new ExperimentEngine(clock, context, {
      experiments,
      mayRun: () => lever.isReleased,
    });
    this.#reports = new ReportWriter(clock, context);
    this.engine.addObserver(new LogWriter({ clock, sinks: context.sinks }));
    this.engine.addObserver(new EventPublisher(context));
    this.engine.addObserver(this.#reports);
    this.engine.addObserver(lever);
  }

  /** Writes the reports of experiments that ended before the simulator began. */
  catchUp(): void {
    this.listExperiments().forEach(each => this.#reports.catchUp(each));
  }

  /** @throws AwsError ResourceNotFoundException */
  template(id: string): TemplateRecord {
    const found = this.templates.get(id);
    if (!found) {
      throw resourceNotFound(`Experiment template ${id} does not exist.`);
    }
    return found;
  }

  /** @throws AwsError ResourceNotFoundException */
  experiment(id: string): ExperimentRecord {
    const found = this.experiments.get(id);
    if (!found || this.#isExpired(found)) {
      throw resourceNotFound(`Experiment ${id} does not exist.`);
    }
    return found;
  }

  /** All experiments that FIS still remembers. */
  listExperiments(): ExperimentRecord[] {
    return [...this.experiments.values()].filter(
      experiment => !this.#isExpired(experiment),
    );
  }

  /** The experiments that count towards the quota of active ones. */
  activeExperiments(): ExperimentRecord[] {
    return [...this.experiments.values()].filter(
      ({ progress }) => !isTerminal(progress.status),
    );
  }

  /** @throws AwsError ResourceNotFoundException */
  tagged(arn: string): TemplateRecord | ExperimentRecord {
    const all = [...this.templates.values(), ...this.listExperiments()];
    const found = all.find(each => each.arn === arn);
    if (!found) {
      throw resourceNotFound(`Resource ${arn} does not exist.`);
    }
    return found;
  }

  #isExpired({ progress }: ExperimentRecord): boolean {
    return (progress.endTime ?? Infinity) + RETENTION_MS < this.clock.now();
  }
}
