import type { SimulatedClock } from '../../clock/SimulatedClock';
import { resourceNotFound } from './errors';
import { EventPublisher } from './events/EventPublisher';
import { ExperimentEngine } from './ExperimentEngine';
import type { FisContext } from './FisContext';
import { IdempotencyTokens } from './IdempotencyTokens';
import { isTerminal } from './lifecycle';
import type { ExperimentProgress } from './lifecycle';
import { LogWriter } from './logs/LogWriter';
import type { ExperimentRecord } from './model/Experiment';
import type { TargetAccount, TemplateRecord } from './model/Template';
import type { Quotas } from './quotas';
import { ReportWriter } from './reports/ReportWriter';
import { SafetyLever } from './safetyLever/SafetyLever';

const RETENTION_MS = 120 * 24 * 3600 * 1000;

/** When something existed, in epoch milliseconds. */
export interface Lifetime {
  from: number;
  /** Exclusive; infinite as long as it exists. */
  to: number;
}

/** When an experiment ended; one that never began ended when it was made. */
function endOf(progress: ExperimentProgress): number {
  const { status, creationTime } = progress;
  return progress.endTime ?? (isTerminal(status) ? creationTime : Infinity);
}

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
  readonly #deletedTemplates: Lifetime[] = [];

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
  deleteTemplate(id: string): TemplateRecord {
    const template = this.template(id);
    this.templates.delete(id);
    const { creationTime: from } = template;
    this.#deletedTemplates.push({ from, to: this.clock.now() });
    return template;
  }

  /** When the templates existed, also those that are deleted. */
  templateLifetimes(): Lifetime[] {
    const present = [...this.templates.values()].map(({ creationTime }) => ({
      from: creationTime,
      to: Infinity,
    }));
    return [...this.#deletedTemplates, ...present];
  }

  /** When the experiments were active. */
  experimentLifetimes(): Lifetime[] {
    return [...this.experiments.values()].map(({ progress }) => ({
      from: progress.creationTime,
      to: endOf(progress),
    }));
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
    return endOf(progress) + RETENTION_MS < this.clock.now();
  }
}
