import type { ExperimentRecord } from '../../services/fis/model/Experiment';
import type { Fault } from './Fault';

/** An action of an experiment, seen as what it does to the world. */
export class ExperimentFault implements Fault {
  readonly key: string;
  readonly actionId: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly targets: readonly string[];

  constructor(
    private readonly experiment: ExperimentRecord,
    private readonly name: string,
  ) {
    const action = experiment.template.actions[name];
    const wanted = Object.values(action?.targets ?? {});
    this.key = `${experiment.id}/${name}`;
    this.actionId = action?.actionId ?? '';
    this.parameters = action?.parameters ?? {};
    this.targets = experiment.resolvedTargets
      .filter(({ targetName }) => wanted.includes(targetName))
      .flatMap(({ targetInformation }) => targetInformation.arn ?? []);
  }

  get accountId(): string {
    return this.experiment.accountId;
  }

  get region(): string {
    return this.experiment.region;
  }

  get start(): number {
    return this.#progress?.startTime ?? this.experiment.progress.creationTime;
  }

  get end(): number | undefined {
    return this.#progress?.endTime;
  }

  get experimentEnd(): number | undefined {
    return this.experiment.progress.endTime;
  }

  get #progress() {
    return this.experiment.progress.actions[this.name];
  }
}
