import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  Cell,
  chaosHypothesisUpdatePermission,
  chaosRunReadPermission,
  describeChanges,
  describeTemplate,
  Hypothesis,
  HypothesisCheck,
  HypothesisList,
  hypothesisUpdateSchema,
  HypothesisVersions,
  SignalDefinition,
  SignalPreview,
} from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { AuditTrail } from '../audit/AuditTrail';
import { Caller } from '../audit/Caller';
import { HypothesisStore } from '../database/HypothesisStore';
import { PlanStore } from '../database/PlanStore';
import { ServiceStore } from '../database/ServiceStore';
import { StoredTemplate, TemplateStore } from '../database/TemplateStore';
import { sentenceOf } from '../evidence/signals/sentenceOf';
import { SignalPlanner } from '../evidence/signals/SignalPlanner';
import { ChaosConfig } from '../config';
import { ChangeNotifier } from '../notify/ChangeNotifier';
import { mayUpdate } from '../permissions/mayUpdate';
import { requireWritable } from '../permissions/readOnlyReason';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { SignalPreviewer } from './SignalPreviewer';
import { readFile } from './readFile';
import { fromPlan, fromWritten } from './viewHypothesis';
import { toYaml } from './toYaml';

interface Of {
  entityRef: string;
  templateKey: string;
}
interface Reader {
  credentials: BackstageCredentials;
}
type Update = z.output<typeof hypothesisUpdateSchema>;

/** What teams expect of their services under each template. */
export class Hypotheses {
  readonly #options: HypothesesOptions;

  static create(options: HypothesesOptions): Hypotheses {
    return new Hypotheses(options);
  }

  private constructor(options: HypothesesOptions) {
    this.#options = options;
  }

  async list(
    entityRef: string,
    { credentials }: Reader,
  ): Promise<HypothesisList> {
    const { services, templates } = this.#options;
    const may = await this.#may(entityRef, credentials);
    const keys = await services.templateKeys(entityRef);
    const known = await templates.getMany(keys);
    return {
      items: await Promise.all(
        known.map(template => this.#read(entityRef, template, may)),
      ),
    };
  }

  async get(of: Of, { credentials }: Reader): Promise<Hypothesis> {
    const may = await this.#may(of.entityRef, credentials);
    return this.#read(of.entityRef, await this.#template(of), may);
  }

  async versions(of: Of, { credentials }: Reader): Promise<HypothesisVersions> {
    const { access, hypotheses } = this.#options;
    await access.require(chaosRunReadPermission, of.entityRef, credentials);
    await this.#template(of);
    const all = await hypotheses.versions(of.entityRef, of.templateKey);
    return {
      items: all.map(each => ({
        ...each,
        updatedAt: each.updatedAt.toISOString(),
      })),
    };
  }

  async update(of: Of, update: Update, caller: Caller): Promise<Hypothesis> {
    return this.#change(of, caller, async () => update);
  }

  async export(of: Of, { credentials }: Reader): Promise<string> {
    const read = await this.get(of, { credentials });
    const { given, when, then, recoveryObjectiveSeconds } = read;
    return toYaml({
      given,
      when,
      then,
      recoveryObjectiveSeconds,
      signals: read.signals.map(({ origin: _, sentence: __, ...rest }) => rest),
    });
  }

  async import(
    of: Of,
    { yaml, version }: { yaml: string; version: number },
    caller: Caller,
  ): Promise<Hypothesis> {
    return this.#change(of, caller, async () => {
      const { written, problems } = readFile(yaml);
      if (written) return { ...written, version };
      const faults = problems.map(
        ({ line, message }) => `line ${line}: ${message}`,
      );
      throw new InputError(`This is no hypothesis: ${faults.join(' ')}`);
    });
  }

  async check(
    of: Of,
    { yaml }: { yaml: string },
    { credentials }: Reader,
  ): Promise<HypothesisCheck> {
    await this.#requireUpdate(of.entityRef, credentials);
    await this.#template(of);
    return readFile(yaml);
  }

  async preview(
    of: Of,
    signal: SignalDefinition,
    { credentials }: Reader,
  ): Promise<SignalPreview> {
    const { cellsById, planner, previewer } = this.#options;
    await this.#requireUpdate(of.entityRef, credentials);
    const template = await this.#template(of);
    const cell = cellsById.get(template.cellId);
    if (!cell) throw noTemplate(of);
    const read = await planner.resolve(signal, cell);
    return 'signal' in read
      ? previewer.preview(read.signal)
      : {
          sentence: sentenceOf(signal),
          series: null,
          threshold: signal.threshold,
          breaches: 0,
          bins: 0,
          problem: read.problem,
        };
  }

  /** Writes it, and writes down who did and what changed. */
  async #change(
    of: Of,
    caller: Caller,
    read: () => Promise<Update>,
  ): Promise<Hypothesis> {
    const { credentials } = caller;
    await this.#options.trail.attempt(
      { event: 'hypothesis-change', about: of, tell: told => told },
      caller,
      async () => {
        await this.#requireUpdate(of.entityRef, credentials);
        const template = await this.#template(of);
        const message = await this.#write(of, await read(), caller);
        return { message: `${describeTemplate(template).title}: ${message}` };
      },
    );
    await this.#options.notifier.changed({
      entityRefs: [of.entityRef],
      runId: null,
      version: 0,
    });
    return this.get(of, { credentials });
  }

  async #write(
    { entityRef, templateKey }: Of,
    { version, ...written }: Update,
    { credentials }: Caller,
  ): Promise<string> {
    const { hypotheses, now, plans } = this.#options;
    const before = await hypotheses.current(entityRef, templateKey);
    const saved = await hypotheses.save(
      entityRef,
      templateKey,
      {
        ...written,
        updatedAt: now(),
        updatedBy: credentials.principal.userEntityRef,
      },
      version,
    );
    await plans.expire(entityRef, templateKey, now());
    const changes = before ? describeChanges(before, saved) : [];
    return [`version ${saved.version} of the hypothesis.`, ...changes].join(
      ' ',
    );
  }

  async #may(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Hypothesis['may']> {
    const { access } = this.#options;
    await access.require(chaosRunReadPermission, entityRef, credentials);
    return mayUpdate(this.#options, chaosHypothesisUpdatePermission, {
      entityRef,
      credentials,
    });
  }

  async #requireUpdate(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { access, config } = this.#options;
    await access.require(
      chaosHypothesisUpdatePermission,
      entityRef,
      credentials,
    );
    requireWritable(config);
  }

  async #template(of: Of): Promise<StoredTemplate> {
    const { services, templates } = this.#options;
    const keys = await services.templateKeys(of.entityRef);
    const template = keys.includes(of.templateKey)
      ? await templates.get(of.templateKey)
      : undefined;
    if (!template) throw noTemplate(of);
    return template;
  }

  async #read(
    entityRef: string,
    template: StoredTemplate,
    may: Hypothesis['may'],
  ): Promise<Hypothesis> {
    const { hypotheses, plans } = this.#options;
    const written = await hypotheses.current(entityRef, template.key);
    const plan = (await plans.list(entityRef)).get(template.key);
    return {
      entityRef,
      templateKey: template.key,
      templateTitle: describeTemplate(template).title,
      ...(written ? fromWritten(written, plan) : fromPlan(plan)),
      may,
    };
  }
}

function noTemplate({ entityRef, templateKey }: Of): NotFoundError {
  return new NotFoundError(
    `${entityRef} has no template ${templateKey} that you may see`,
  );
}

interface HypothesesOptions {
  access: ServiceAccess;
  cellsById: Map<string, Cell>;
  config: ChaosConfig;
  hypotheses: HypothesisStore;
  notifier: ChangeNotifier;
  now: () => Date;
  planner: SignalPlanner;
  plans: PlanStore;
  previewer: SignalPreviewer;
  services: ServiceStore;
  templates: TemplateStore;
  trail: AuditTrail;
}
