import { Disturbances, Period } from './Disturbances';
import { Episode, signatureOf } from './Episode';
import type { Api, Graph, Node } from './Graph';
import type { EndpointState, NodeState } from './State';
import type { WatchedSurroundings } from './Surroundings';

/** Computed periods that are kept; others are computed again when needed. */
const MOST_EPISODES = 32;

interface Entry {
  version: string;
  signature: string;
  episode: Episode;
}

/** Says how the components of a world are doing at any moment. */
export class Physics {
  readonly disturbances: Disturbances;
  readonly #episodes = new Map<string, Entry>();

  constructor(
    readonly graph: Graph,
    readonly surroundings: WatchedSurroundings,
  ) {
    this.disturbances = new Disturbances(graph, surroundings);
  }

  /** Changes whenever something may look different than before. */
  get version(): string {
    const { faults, switches, healthChecks } = this.surroundings;
    return [faults, switches, healthChecks]
      .map(({ version }) => version)
      .join('/');
  }

  /** Where a component differs from its usual state; undefined when nowhere. */
  node(node: Node, at: number): NodeState | undefined {
    return this.#episodeAt(node.group, at)?.at(at)?.nodes.get(node);
  }

  /** Endpoints of a global API; undefined when all is as usual. */
  api(api: Api, at: number): readonly EndpointState[] | undefined {
    const group = api.endpoints[0]?.node.group ?? -1;
    return this.#episodeAt(group, at)?.at(at)?.apis.get(api);
  }

  /** Whether a group may feel a fault somewhere in a stretch of time. */
  isDisturbed(group: number, start: number, end: number): boolean {
    return this.disturbances.touch(group, start, end);
  }

  #episodeAt(group: number, at: number): Episode | undefined {
    const period = this.disturbances.at(group, at);
    return period && this.#episode(period);
  }

  #episode(period: Period): Episode {
    const { version } = this;
    const key = `${period.group}/${period.start}`;
    const known = this.#episodes.get(key);
    if (known?.version === version) {
      return known.episode;
    }
    const signature = signatureOf(period, this.surroundings);
    const episode =
      known?.signature === signature
        ? known.episode
        : new Episode(this.graph, this.surroundings, period);
    this.#episodes.delete(key);
    this.#episodes.set(key, { version, signature, episode });
    const [oldest] = this.#episodes.keys();
    if (this.#episodes.size > MOST_EPISODES && oldest !== undefined) {
      this.#episodes.delete(oldest);
    }
    return episode;
  }
}
