import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  chaosFindingUpdatePermission,
  chaosRunReadPermission,
  describeTemplate,
  Finding,
  FindingList,
  FindingUpdate,
} from '@faultline/plugin-chaos-common';
import { AuditTrail } from '../audit/AuditTrail';
import { Caller } from '../audit/Caller';
import { FindingStore, StoredFinding } from '../database/FindingStore';
import { TemplateStore } from '../database/TemplateStore';
import { ChangeNotifier } from '../notify/ChangeNotifier';
import { ChaosConfig } from '../config';
import { mayUpdate } from '../permissions/mayUpdate';
import { requireWritable } from '../permissions/readOnlyReason';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { noteFinding, wordsOf } from './noteFinding';
import { viewFinding } from './viewFinding';

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
    caller: Caller,
  ): Promise<Finding> {
    const { credentials } = caller;
    const known = await this.#find(id, credentials);
    const { entityRef, templateKey } = known;
    const attempt = {
      event: 'finding-change' as const,
      about: { entityRef, templateKey, runId: known.story.failedBy.runId },
      tell: () => ({ message: wordsOf(change, known) || 'Nothing changed.' }),
    };
    const written = await this.#options.trail.attempt(attempt, caller, () =>
      this.#write(known, change, caller),
    );
    await this.#options.notifier.changed({
      entityRefs: [entityRef],
      runId: null,
      version: 0,
    });
    const [shown] = await this.#view([written], entityRef, { credentials });
    return shown!;
  }

  /** @throws NotFoundError for what the caller may not see, too */
  async #find(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<StoredFinding> {
    const { access, findings } = this.#options;
    const known = await findings.get(id);
    const [read] = known
      ? await access.may([chaosRunReadPermission], known.entityRef, credentials)
      : [];
    if (!known || !read) {
      throw new NotFoundError(`There is no finding ${id} that you may see`);
    }
    return known;
  }

  async #write(
    known: StoredFinding,
    change: FindingUpdate,
    { credentials }: Caller,
  ): Promise<StoredFinding> {
    const { access, config, findings, now } = this.#options;
    await access.require(
      chaosFindingUpdatePermission,
      known.entityRef,
      credentials,
    );
    requireWritable(config);
    if (!known.story.open && change.status) {
      throw new ConflictError(
        'This finding is closed: the experiment passed. Only a later failed run opens it again.',
      );
    }
    const notes = noteFinding(known, {
      change,
      at: now().toISOString(),
      userRef: credentials.principal.userEntityRef,
    });
    return findings.note(known.id, notes, change.version);
  }

  async #view(
    stored: StoredFinding[],
    entityRef: string,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Finding[]> {
    const { templates } = this.#options;
    const may = await mayUpdate(this.#options, chaosFindingUpdatePermission, {
      entityRef,
      credentials,
    });
    const known = await templates.getMany(
      stored.map(({ templateKey }) => templateKey),
    );
    return stored.map(finding => {
      const template = known.find(({ key }) => key === finding.templateKey);
      const title = template
        ? describeTemplate(template).title
        : finding.templateKey;
      return viewFinding(finding, title, may);
    });
  }
}

interface FindingsOptions {
  access: ServiceAccess;
  config: ChaosConfig;
  findings: FindingStore;
  notifier: ChangeNotifier;
  now: () => Date;
  templates: TemplateStore;
  trail: AuditTrail;
}
