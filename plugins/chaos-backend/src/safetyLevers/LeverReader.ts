import { Cell } from '@faultline/plugin-chaos-common';
import { LeverReading, SafetyLeverGateway } from '../aws/SafetyLeverGateway';
import { Lane } from '../aws/AwsClients';
import { LeverStore } from '../database/LeverStore';
import { ServiceStore } from '../database/ServiceStore';
import { TemplateStore } from '../database/TemplateStore';
import { ChangeNotifier } from '../notify/ChangeNotifier';

/** While it is being engaged, people wait for the last run to end. */
const ENGAGING_MS = 2_000;

/** Reads safety levers from AWS, stores them and tells open pages. */
export class LeverReader {
  readonly #options: LeverReaderOptions;

  static create(options: LeverReaderOptions): LeverReader {
    return new LeverReader(options);
  }

  private constructor(options: LeverReaderOptions) {
    this.#options = options;
  }

  /** The lever of a cell, for a person who waits. */
  async fresh(cell: Cell): Promise<LeverReading> {
    return this.#read(cell, 'check');
  }

  /** Brings the store up to date. Rejects only when the store does. */
  async refresh(cell: Cell): Promise<void> {
    const { idleMs, levers, now } = this.#options;
    try {
      await this.#read(cell, 'read');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      // Jitter, so that levers that failed together do not return together.
      const dueAt = new Date(now().getTime() + idleMs * (0.5 + Math.random()));
      const changed = await levers.recordProblem(cell.id, why, dueAt);
      if (changed) await this.#announce(cell);
    }
  }

  /** Stores what AWS said of a lever. */
  async record(cell: Cell, lever: LeverReading): Promise<void> {
    const { idleMs, levers, now } = this.#options;
    const at = now();
    const wait =
      lever.status === 'engaging' ? Math.min(ENGAGING_MS, idleMs) : idleMs;
    const changed = await levers.recordRead(
      cell.id,
      lever,
      at,
      new Date(at.getTime() + wait),
    );
    if (changed) await this.#announce(cell);
  }

  async #read(cell: Cell, lane: Lane): Promise<LeverReading> {
    const lever = await this.#options.gateway.getLever(cell, lane);
    await this.record(cell, lever);
    return lever;
  }

  async #announce(cell: Cell): Promise<void> {
    const { notifier, services, templates } = this.#options;
    const known = await templates.summaries(cell.id);
    const mapped = await services.servicesOf(
      known.map(({ templateId }) => `${cell.id}.${templateId}`),
    );
    await notifier.changed({
      entityRefs: mapped.map(({ entityRef }) => entityRef),
      runId: null,
      version: 0,
    });
  }
}

interface LeverReaderOptions {
  gateway: SafetyLeverGateway;
  idleMs: number;
  levers: LeverStore;
  notifier: ChangeNotifier;
  services: ServiceStore;
  templates: TemplateStore;
  now: () => Date;
}
