import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  Cell,
  chaosHypothesisUpdatePermission,
  chaosRunReadPermission,
  describeTemplate,
  Hypothesis,
  HypothesisList,
  hypothesisUpdateSchema,
  HypothesisVersions,
  SignalDefinition,
  SignalPreview,
} from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { HypothesisStore, StoredHypothesis } from '../database/HypothesisStore';
import { PlanStore } from '../database/PlanStore';
import { ServiceStore } from '../database/ServiceStore';
import { StoredTemplate, TemplateStore } from '../database/TemplateStore';
import { DEFAULT_OBJECTIVE_SECONDS } from '../evidence/signals/ServiceHints';
import { sentenceOf } from '../evidence/signals/sentenceOf';
import { EvidencePlan, SignalPlanner } from '../evidence/signals/SignalPlanner';
import { PlannedSignal } from '../evidence/signals/PlannedSignal';
import { ChaosConfig } from '../config';
import { requireWritable } from '../permissions/readOnlyReason';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { SignalPreviewer } from './SignalPreviewer';
import { fromYaml, toYaml } from './yaml';

interface Of {
  entityRef: string;
  templateKey: string;
}
interface Caller {
  credentials: BackstageCredentials;
}
interface Writer {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

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
    { credentials }: Caller,
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

  async get(of: Of, { credentials }: Caller): Promise<Hypothesis> {
    const may = await this.#may(of.entityRef, credentials);
    return this.#read(of.entityRef, await this.#template(of), may);
  }

  async versions(of: Of, { credentials }: Caller): Promise<HypothesisVersions> {
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

  async update(
    of: Of,
    update: z.output<typeof hypothesisUpdateSchema>,
    { credentials }: Writer,
  ): Promise<Hypothesis> {
    const { hypotheses, now, plans } = this.#options;
    const { entityRef, templateKey } = of;
    await this.#requireUpdate(entityRef, credentials);
    await this.#template(of);
    const { version, ...written } = update;
    await hypotheses.save(
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
    return this.get(of, { credentials });
  }

  async export(of: Of, { credentials }: Caller): Promise<string> {
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
    { credentials }: Writer,
  ): Promise<Hypothesis> {
    await this.#requireUpdate(of.entityRef, credentials);
    const { format: _, ...written } = fromYaml(yaml);
    return this.update(of, { ...written, version }, { credentials });
  }

  async preview(
    of: Of,
    signal: SignalDefinition,
    { credentials }: Caller,
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
          breaches: 0,
          bins: 0,
          problem: read.problem,
        };
  }

  async #may(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Hypothesis['may']> {
    const { access } = this.#options;
    await access.require(chaosRunReadPermission, entityRef, credentials);
    const [update] = await access.may(
      [chaosHypothesisUpdatePermission],
      entityRef,
      credentials,
    );
    return { update: update === true };
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

type Words = Omit<
  Hypothesis,
  'entityRef' | 'templateKey' | 'templateTitle' | 'may'
>;

function fromWritten(
  written: StoredHypothesis,
  plan: EvidencePlan | undefined,
): Words {
  return {
    ...written,
    signals: written.signals.map(signal => ({
      ...signal,
      origin: 'hypothesis',
      sentence: sentenceOf(signal),
    })),
    updatedAt: written.updatedAt.toISOString(),
    problems: plan?.version === written.version ? plan.problems : [],
  };
}

/** An id that the contract allows, made of a title. */
function idOf(title: string, index: number): string {
  const plain = title
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-$/g, '');
  return `${plain.slice(0, 90) || 'signal'}-${index + 1}`;
}

function toDefinition(planned: PlannedSignal, index: number) {
  const { source, cellId, alarm, origin, problem: _, id, ...rest } = planned;
  return {
    ...rest,
    id: idOf(id, index),
    source: alarm
      ? { type: 'alarm' as const, cellId, name: alarm }
      : { ...source, cellId },
    origin,
    sentence: sentenceOf(planned),
  };
}

function fromPlan(plan: EvidencePlan | undefined): Words {
  return {
    given: plan?.given ?? '',
    when: plan?.when ?? '',
    then: plan?.then ?? '',
    recoveryObjectiveSeconds:
      plan?.objectiveSeconds ?? DEFAULT_OBJECTIVE_SECONDS,
    signals: (plan?.signals ?? []).map(toDefinition),
    version: 0,
    updatedAt: null,
    updatedBy: null,
    problems: plan?.problems ?? [
      'The signals of this service are being looked up. Look again in a minute.',
    ],
  };
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
  now: () => Date;
  planner: SignalPlanner;
  plans: PlanStore;
  previewer: SignalPreviewer;
  services: ServiceStore;
  templates: TemplateStore;
}
