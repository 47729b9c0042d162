import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  chaosFindingUpdatePermission,
  chaosRunReadPermission,
  describeTemplate,
  Finding,
  FindingList,
  FindingUpdate,
} from '@faultline/plugin-chaos-common';
import {
  FindingNotes,
  FindingStore,
  StoredFinding,
} from '../database/FindingStore';
import { TemplateStore } from '../database/TemplateStore';
import { ChangeNotifier } from '../notify/ChangeNotifier';
import { ChaosConfig } from '../config';
import { requireWritable } from '../permissions/readOnlyReason';
import { ServiceAccess } from '../permissions/ServiceAccess';

/** What failed runs taught, with what people made of it. */
export class Findings {
  readonly #options: FindingsOptions;

  static create(options: FindingsOptions): Findings {
    return new Findings(options);
  }

  private constructor(options: FindingsOptions) {
    this.#options = options;
  }

  async list(
    entityRef: string,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<FindingList> {
    const { access, findings } = this.#options;
    await access.require(chaosRunReadPermission, entityRef, credentials);
    return {
      items: await this.#view(await findings.list(entityRef), entityRef, {
        credentials,
      }),
    };
  }

  /** Findings of services that the reader may see and that a run is part of. */
  async ofRun(
    run: { id: string; templateKey: string; entityRefs: string[] },
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Finding[]> {
    const lists = await Promise.all(
      run.entityRefs.map(ref => this.list(ref, { credentials })),
    );
    return lists
      .flatMap(({ items }) => items)
      .filter(({ story }) => story.some(({ runId }) => runId === run.id));
  }

  async update(
    id: string,
    change: FindingUpdate,
    {
      credentials,
    }: { credentials: BackstageCredentials<BackstageUserPrincipal> },
  ): Promise<Finding> {
    const { access, config, findings, notifier, now } = this.#options;
    const known = await findings.get(id);
    const [read, update] = known
      ? await access.may(
          [chaosRunReadPermission, chaosFindingUpdatePermission],
          known.entityRef,
          credentials,
        )
      : [];
    if (!known || !read) {
      throw new NotFoundError(`There is no finding ${id} that you may see`);
    }
    if (!update) {
      await access.require(
        chaosFindingUpdatePermission,
        known.entityRef,
        credentials,
      );
    }
    requireWritable(config);
    if (!known.story.open && change.status) {
      throw new ConflictError(
        'This finding is closed: the experiment passed. Only a later failed run opens it again.',
      );
    }
    const at = now().toISOString();
    const { userEntityRef } = credentials.principal;
    const written = await findings.note(
      id,
      noted(known.notes, change, at, userEntityRef),
      change.version,
    );
    const { entityRef } = written;
    await notifier.changed({
      entityRefs: [entityRef],
      runId: null,
      version: 0,
    });
    const [shown] = await this.#view([written], entityRef, { credentials });
    return shown!;
  }

  async #view(
    stored: StoredFinding[],
    entityRef: string,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Finding[]> {
    const { access, templates } = this.#options;
    const [update] = await access.may(
      [chaosFindingUpdatePermission],
      entityRef,
      credentials,
    );
    const known = await templates.getMany(
      stored.map(({ templateKey }) => templateKey),
    );
    return stored.map(finding => {
      const template = known.find(({ key }) => key === finding.templateKey);
      const title = template
        ? describeTemplate(template).title
        : finding.templateKey;
      return view(finding, title, update === true);
    });
  }
}

/** What was changed, in a sentence. */
function wordsOf(change: FindingUpdate, before: FindingNotes): string {
  const words: string[] = [];
  if (change.status === 'in-progress') words.push('Work began.');
  if (change.status === 'open') words.push('Work was put off.');
  if (change.owner !== undefined && change.owner !== before.owner) {
    words.push(
      change.owner ? `Given to ${change.owner}.` : 'Owner taken away.',
    );
  }
  if (change.link !== undefined && change.link !== before.link) {
    words.push(change.link ? `Linked to ${change.link}.` : 'Link taken away.');
  }
  if (change.note !== undefined && change.note !== before.note) {
    words.push(change.note || 'Note taken away.');
  }
  return words.join(' ');
}

function noted(
  before: FindingNotes,
  change: FindingUpdate,
  at: string,
  userRef: string,
): FindingNotes {
  const text = wordsOf(change, before);
  const started = { open: null, 'in-progress': at };
  return {
    owner: change.owner === undefined ? before.owner : change.owner,
    link: change.link === undefined ? before.link : change.link,
    note: change.note ?? before.note,
    startedAt: change.status ? started[change.status] : before.startedAt,
    updates: text ? [...before.updates, { at, text, userRef }] : before.updates,
  };
}

function view(
  {
    id,
    entityRef,
    templateKey,
    story,
    evidence,
    notes,
    version,
  }: StoredFinding,
  templateTitle: string,
  mayUpdate: boolean,
): Finding {
  const opening = [...story.events]
    .reverse()
    .find(({ kind }) => kind === 'opened' || kind === 'reopened');
  const started = (notes.startedAt ?? '') > (opening?.at ?? '');
  const open = started ? ('in-progress' as const) : ('open' as const);
  const told: Finding['story'] = [
    ...story.events.map(event => ({ ...event, userRef: null })),
    ...notes.updates.map(update => ({
      ...update,
      kind: 'updated' as const,
      runId: null,
    })),
  ];
  return {
    id,
    entityRef,
    templateKey,
    templateTitle,
    title: `${templateTitle}: the service did not survive`,
    evidence,
    status: story.open ? open : 'closed',
    owner: notes.owner,
    link: notes.link,
    note: notes.note,
    openedAt: story.openedBy.at,
    openedByRunId: story.openedBy.runId,
    failedByRunId: story.failedBy.runId,
    closedAt: story.closedBy?.at ?? null,
    closedByRunId: story.closedBy?.runId ?? null,
    relapses: story.relapses,
    story: told.sort((a, b) => (a.at < b.at ? -1 : 1)),
    version,
    may: { update: mayUpdate },
  };
}

interface FindingsOptions {
  access: ServiceAccess;
  config: ChaosConfig;
  findings: FindingStore;
  notifier: ChangeNotifier;
  now: () => Date;
  templates: TemplateStore;
}
