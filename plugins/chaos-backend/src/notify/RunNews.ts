import { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { Cell, describeTemplate } from '@faultline/plugin-chaos-common';
import { recordEnd } from '../audit/recordEnd';
import { AuditStore } from '../database/AuditStore';
import { RunNewsStore, Told } from '../database/RunNewsStore';
import { StoredRun } from '../database/RunStore';
import { ServiceStore } from '../database/ServiceStore';
import { TemplateStore } from '../database/TemplateStore';
import { viewHalt } from '../resilience/viewHalt';
import { KnownTargets } from '../targets/KnownTargets';
import { describeNews, News, nextNews } from './describeNews';
import { OwnerNotifier } from './OwnerNotice';

const AT_ONCE = 20;

/** Not to be renamed: people turn notifications off by it. */
const TOPIC = 'chaos';

/** So long the news of an end waits for the name of the alarm that caused it. */
const HOLD_MS = 10_000;

/**
 * Tells owners of starts, stops and ends, and writes ends into the audit log.
 * Goes by what is stored, whoever started or stopped a run: of several replicas
 * one tells each thing, and none is missed when a replica dies.
 */
export class RunNews {
  readonly #options: RunNewsOptions;

  static create(options: RunNewsOptions): RunNews {
    return new RunNews(options);
  }

  private constructor(options: RunNewsOptions) {
    this.#options = options;
  }

  async tick(): Promise<void> {
    const { news, now } = this.#options;
    const heldSince = new Date(now().getTime() - HOLD_MS);
    for (const { run, told } of await news.untold(AT_ONCE, heldSince)) {
      const next = nextNews(run, told);
      if (next && (await this.#claim(run, told, next))) {
        await this.#tell(run, next);
      }
    }
  }

  /** Whoever moves the mark tells it; an end is written down with the mark. */
  async #claim(run: StoredRun, told: Told, next: News): Promise<boolean> {
    const { audit, news, now } = this.#options;
    if (next !== 'end') return news.claim(run.id, told, next);
    return recordEnd(run, {
      audit,
      at: now(),
      mark: tx => news.claim(run.id, told, next, tx),
    });
  }

  async #tell(run: StoredRun, next: News): Promise<void> {
    const { cellsById, logger, notifiers, templates, now } = this.#options;
    const cell = cellsById.get(run.cellId);
    if (!cell) return;
    try {
      const template = await templates.get(run.templateKey);
      const { services, recipients } = await this.#concerned(run);
      const notice = {
        ...describeNews(next, {
          run,
          cell,
          title: template ? describeTemplate(template).title : run.templateId,
          services: services.map(ref => parseEntityRef(ref).name),
          halt: viewHalt(run, { awaited: false })?.text ?? null,
          now: now(),
        }),
        recipients,
        link: linkOf(run, services),
        topic: TOPIC,
        // A later notice of a run takes the place of the one before.
        scope: `chaos:${run.id}`,
      };
      await Promise.all(notifiers.map(notifier => notifier.tell(notice)));
    } catch (error) {
      logger.warn(`Owners were not told of the ${next} of ${run.id}: ${error}`);
    }
  }

  /** The services that a run touches, and who owns them. */
  async #concerned(
    run: StoredRun,
  ): Promise<{ services: string[]; recipients: string[] }> {
    const { services, targets } = this.#options;
    const [mapped, own, hit] = await Promise.all([
      services.servicesOf([run.templateKey]),
      run.entityRef ? services.get(run.entityRef) : undefined,
      targets.of([run]),
    ]);
    const groups = hit.get(run.id)?.groups ?? [];
    const hitRefs = [...new Set(groups.flatMap(each => each.entityRef ?? []))];
    const others = await Promise.all(hitRefs.map(ref => services.get(ref)));
    const known = [...(own ? [own] : []), ...mapped];
    const refs = [...known.map(service => service.entityRef), ...hitRefs];
    const owners = [
      ...[...known, ...others].flatMap(each => each?.profile.owners ?? []),
      // A service that is gone by now had one all the same.
      ...groups.flatMap(group => group.ownerRef ?? []),
    ];
    return {
      services: [...new Set(refs)],
      recipients: [...new Set(owners)],
    };
  }
}

/** The page of a run is one of the service's; without any, all that runs. */
function linkOf(run: StoredRun, [entityRef]: string[]): string {
  if (!entityRef) return '/resilience/activity';
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}/experiments/runs/${run.id}`;
}

interface RunNewsOptions {
  audit: AuditStore;
  cellsById: Map<string, Cell>;
  logger: LoggerService;
  news: RunNewsStore;
  notifiers: OwnerNotifier[];
  services: ServiceStore;
  targets: KnownTargets;
  templates: TemplateStore;
  now: () => Date;
}
