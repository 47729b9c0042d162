import { FisExperiment } from '../aws/FisGateway';
import { RunStore, StoredRun } from '../database/RunStore';
import { ServiceStore } from '../database/ServiceStore';
import { RollupWriter } from '../inventory/RollupWriter';
import { ChangeNotifier } from '../notify/ChangeNotifier';

/** Writes what AWS says of a run, and what follows from it. */
export class RunRecorder {
  readonly #options: RunRecorderOptions;

  static create(options: RunRecorderOptions): RunRecorder {
    return new RunRecorder(options);
  }

  private constructor(options: RunRecorderOptions) {
    this.#options = options;
  }

  async record(cellId: string, experiment: FisExperiment): Promise<StoredRun> {
    const { runs, now, runningMs } = this.#options;
    const readAt = now();
    const { run, changed } = await runs.record(
      cellId,
      experiment,
      readAt,
      new Date(readAt.getTime() + runningMs),
    );
    if (changed) await this.announce(run);
    return run;
  }

  /** Rolls up the services of a run and tells open pages. */
  async announce(run: StoredRun): Promise<void> {
    const { services, rollups, notifier } = this.#options;
    const mapped = await services.servicesOf([run.templateKey]);
    const entityRefs = [
      ...new Set([
        ...mapped.map(service => service.entityRef),
        ...(run.entityRef ? [run.entityRef] : []),
      ]),
    ];
    await rollups.write(entityRefs);
    await notifier.changed({
      entityRefs,
      runId: run.id,
      version: run.version,
    });
  }
}

interface RunRecorderOptions {
  runs: RunStore;
  services: ServiceStore;
  rollups: RollupWriter;
  notifier: ChangeNotifier;
  runningMs: number;
  now: () => Date;
}
