import { StoredRun } from '../database/RunStore';
import { KnownTargets } from './KnownTargets';

/** Tells which services own what runs hit. */
export class ServicesHit {
  readonly #targets: KnownTargets;

  static create(options: { targets: KnownTargets }): ServicesHit {
    return new ServicesHit(options.targets);
  }

  private constructor(targets: KnownTargets) {
    this.#targets = targets;
  }

  /** Entity refs by id of the run; the service's own is among them. */
  async of(runs: StoredRun[]): Promise<Map<string, string[]>> {
    const known = await this.#targets.of(runs);
    return new Map(
      [...known].map(([id, { groups }]) => [
        id,
        groups.flatMap(({ entityRef }) => entityRef ?? []),
      ]),
    );
  }
}
