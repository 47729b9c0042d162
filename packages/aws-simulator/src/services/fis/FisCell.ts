import type { SimulatedClock } from '../../clock/SimulatedClock';
import { resourceNotFound } from './errors';
import { ExperimentEngine } from './ExperimentEngine';
import type { EngineContext } from './ExperimentEngine';
import { IdempotencyTokens } from './IdempotencyTokens';
import { isTerminal } from './lifecycle';
import type { ExperimentRecord } from './model/Experiment';
import type { TemplateRecord } from './model/Template';

const RETENTION_MS = 120 * 24 * 3600 * 1000;

/** What FIS keeps for one account and region. */
export class FisCell {
  readonly templates = new Map<string, TemplateRecord>();
  readonly experiments = new Map<string, ExperimentRecord>();
  readonly createTokens = new IdempotencyTokens<TemplateRecord>();
  readonly startTokens = new IdempotencyTokens<ExperimentRecord>();
  /** Log destinations that an experiment has used before. */
  readonly logDestinations = new Set<string>();
  readonly engine: ExperimentEngine;

  constructor(private readonly clock: SimulatedClock, context: EngineContext) {
    this.engine = new ExperimentEngine(clock, context, this.experiments);
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

  /** How many experiments count towards the quota of active ones. */
  countActive(): number {
    return [...this.experiments.values()].filter(
      ({ progress }) => !isTerminal(progress.status),
    ).length;
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
