import { NotFoundError } from '@backstage/errors';
import {
  Cell,
  StopAllRequest,
  StopAllResponse,
} from '@faultline/plugin-chaos-common';
import { AuditTrail } from '../audit/AuditTrail';
import { Caller } from '../audit/Caller';
import { outcomeOf } from '../audit/outcomeOf';
import { IntentStore, StoredIntent } from '../database/IntentStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { ServiceStore } from '../database/ServiceStore';
import { inParallel } from '../inventory/inParallel';
import { StopAccess } from '../permissions/StopAccess';
import { RunViews } from '../resilience/RunViews';
import { RunCommands } from './RunCommands';

type Outcome = StopAllResponse['items'][number];

/** This many stops are under way at once; FIS takes about as many in a second. */
const AT_ONCE = 8;

/** Stops everything that runs, or is about to, in one place. */
export class StopAll {
  readonly #options: StopAllOptions;

  static create(options: StopAllOptions): StopAll {
    return new StopAll(options);
  }

  private constructor(options: StopAllOptions) {
    this.#options = options;
  }

  /** Each run and each open start has an outcome; one that fails stops no other. */
  async stop(scope: StopAllRequest, caller: Caller): Promise<StopAllResponse> {
    const attempt = {
      event: 'run-stop-all' as const,
      about: { entityRef: 'accountId' in scope ? null : placeOf(scope) },
      tell: ({ items }: StopAllResponse) => ({
        message: summary(placeOf(scope), items),
      }),
    };
    return this.#options.trail.attempt(attempt, caller, async () => {
      const { runs, intents } = await this.#find(scope);
      const allowed = await this.#allowed(runs, caller);
      // First what could become a run meanwhile.
      const cancelled = await inParallel(intents, AT_ONCE, intent =>
        this.#cancel(intent, caller),
      );
      const titles = await this.#options.views.titles(allowed, caller);
      const stopped = await inParallel(allowed, AT_ONCE, run =>
        this.#stop(run.id, titles.get(run.id) ?? run.experimentId, caller),
      );
      return { items: [...stopped, ...cancelled] };
    });
  }

  async #find(
    scope: StopAllRequest,
  ): Promise<{ runs: StoredRun[]; intents: StoredIntent[] }> {
    const { cellsById, intents, runs } = this.#options;
    if ('accountId' in scope) {
      const cellIds = [...cellsById.values()]
        .filter(cell => cell.accountId === scope.accountId)
        .map(cell => cell.id);
      if (cellIds.length === 0) {
        throw new NotFoundError(
          `The account ${scope.accountId} is not configured`,
        );
      }
      const [active, open] = await Promise.all([
        runs.allActive(cellIds),
        intents.open({ cellIds }),
      ]);
      return { runs: active, intents: open };
    }
    const entityRefs = await this.#services(scope);
    const [active, open] = await Promise.all([
      inParallel(entityRefs, AT_ONCE, ref => this.#activeOf(ref)),
      intents.open({ entityRefs }),
    ]);
    const byId = new Map(active.flat().map(run => [run.id, run]));
    return { runs: [...byId.values()], intents: open };
  }

  async #services(
    scope: { entityRef: string } | { system: string },
  ): Promise<string[]> {
    const { services } = this.#options;
    const refs =
      'system' in scope
        ? await services.refs({ system: scope.system })
        : [(await services.get(scope.entityRef))?.entityRef].flatMap(
            ref => ref ?? [],
          );
    if (refs.length === 0) {
      throw new NotFoundError(`There is no service of ${placeOf(scope)}`);
    }
    return refs;
  }

  async #activeOf(entityRef: string): Promise<StoredRun[]> {
    const { runs, services } = this.#options;
    const templateKeys = await services.templateKeys(entityRef);
    return runs.active({ templateKeys, entityRef });
  }

  /** Of these runs, those that the caller may stop. */
  async #allowed(runs: StoredRun[], caller: Caller): Promise<StoredRun[]> {
    const { stopAccess, views } = this.#options;
    if (stopAccess.anyone) return runs;
    const allowed = await inParallel(runs, AT_ONCE, async run => {
      const entityRefs = await views.servicesOf(run);
      return stopAccess.may(entityRefs, run.cellId, caller.credentials);
    });
    return runs.filter((_, index) => allowed[index]);
  }

  async #stop(id: string, title: string, caller: Caller): Promise<Outcome> {
    try {
      await this.#options.commands.stop(id, caller);
      return { id, title, stopped: true, message: '' };
    } catch (error) {
      const { message } = outcomeOf(error);
      return { id, title, stopped: false, message };
    }
  }

  async #cancel(intent: StoredIntent, caller: Caller): Promise<Outcome> {
    const { templateKey: title, cellId } = intent;
    const { id } = intent.life;
    try {
      await this.#options.commands.cancel(id, caller);
      return { id, title, stopped: true, message: '' };
    } catch (error) {
      // It may have become a run a moment ago.
      const now = await this.#options.intents.get(id);
      const experimentId = now?.life.experimentId;
      if (experimentId) {
        return this.#stop(`${cellId}.${experimentId}`, title, caller);
      }
      return { id, title, stopped: false, message: outcomeOf(error).message };
    }
  }
}

function placeOf(scope: StopAllRequest): string {
  if ('accountId' in scope) return scope.accountId;
  return 'system' in scope ? scope.system : scope.entityRef;
}

function summary(place: string, items: Outcome[]): string {
  const failed = items.filter(item => !item.stopped);
  const names = failed.map(item => `${item.id}: ${item.message}`).join('; ');
  return `Stopped ${items.length - failed.length} of ${
    items.length
  } in ${place}.${names && ` Not stopped: ${names}`}`;
}

interface StopAllOptions {
  cellsById: Map<string, Cell>;
  commands: RunCommands;
  intents: IntentStore;
  runs: RunStore;
  services: ServiceStore;
  stopAccess: StopAccess;
  trail: AuditTrail;
  views: RunViews;
}
