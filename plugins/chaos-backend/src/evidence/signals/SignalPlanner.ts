import { NotFoundError } from '@backstage/errors';
import {
  Cell,
  describeTemplate,
  SignalDefinition,
  thenOf,
} from '@faultline/plugin-chaos-common';
import { alarmNameOf } from '../../aws/alarmArns';
import { AlarmDefinition, MetricGateway } from '../../aws/MetricGateway';
import { HypothesisStore } from '../../database/HypothesisStore';
import { StoredTemplate } from '../../database/TemplateStore';
import { EntityLookup } from '../../lifecycle/EntityLookup';
import { fromAlarm } from './fromAlarm';
import { fromDashboard } from './fromDashboard';
import { fromTargets } from './fromTargets';
import { PlannedSignal, SignalPlan } from './PlannedSignal';
import { NO_HINTS, readHints, ServiceHints } from './ServiceHints';
import { PlanBuilder } from './PlanBuilder';

/** What is to be planned: a template of a service, or a run of it. */
export interface PlanSubject {
  cell: Cell;
  /** The service whose hypothesis counts. Null: none is mapped. */
  entityRef: string | null;
  templateKey: string;
  template: StoredTemplate | undefined;
  stopAlarmArns: string[];
  actions: { actionId: string; parameters: Record<string, string> }[];
  /** Resources that are or would be hit, as far as they are known. */
  arns: string[];
}

/** A plan with the words around it. */
export interface EvidencePlan extends SignalPlan {
  given: string;
  when: string;
  then: string;
  /** 0: derived. */
  version: number;
  updatedAt: string | null;
  updatedBy: string | null;
  objectiveSeconds: number;
}

/**
 * Finds out which signals speak for a service, without any set-up: from the
 * hypothesis that somebody wrote, else from its alarms, its dashboard and what
 * is hit.
 */
export class SignalPlanner {
  readonly #options: SignalPlannerOptions;

  static create(options: SignalPlannerOptions): SignalPlanner {
    return new SignalPlanner(options);
  }

  private constructor(options: SignalPlannerOptions) {
    this.#options = options;
  }

  async plan(subject: PlanSubject): Promise<EvidencePlan> {
    const { entities, hypotheses } = this.#options;
    const { entityRef, templateKey } = subject;
    const hints = entityRef ? await readHints(entities, entityRef) : NO_HINTS;
    const written = entityRef
      ? await hypotheses.current(entityRef, templateKey)
      : undefined;
    const builder = new PlanBuilder(hints.problems);
    if (written) await this.#addWritten(builder, written.signals, subject);
    await this.#addAlarms(builder, subject, hints, !written);
    if (!written) await this.#addDashboard(builder, subject, hints);
    if (!builder.has('faultEvidence') || !written) {
      builder.addEvidence(fromTargets({ ...subject, ...subject.cell }));
    }
    const plan = builder.finish();
    return {
      ...plan,
      ...(written
        ? { given: written.given, when: written.when, then: written.then }
        : words(plan.signals, subject, hints)),
      version: written?.version ?? 0,
      updatedAt: written?.updatedAt.toISOString() ?? null,
      updatedBy: written?.updatedBy ?? null,
      objectiveSeconds:
        written?.recoveryObjectiveSeconds ?? hints.objectiveSeconds,
    };
  }

  /** A signal that somebody wrote, with its alarm looked up. */
  async resolve(
    signal: SignalDefinition,
    home: Cell,
  ): Promise<{ signal: PlannedSignal } | { problem: string }> {
    const { source, ...rest } = signal;
    const cellId = source.cellId ?? home.id;
    const known = { ...rest, cellId, origin: 'hypothesis' as const };
    if (source.type === 'alarm') {
      const found = await this.#describe(cellId, [source.name]);
      if ('problem' in found) return found;
      const [alarm] = found.alarms;
      if (!alarm) return { problem: missing(source.name, cellId) };
      const read = fromAlarm(alarm, { cellId, origin: 'hypothesis' });
      return read
        ? {
            signal: {
              ...known,
              source: read.source,
              threshold: signal.threshold ?? read.threshold,
              period: read.period,
              alarm: alarm.name,
            },
          }
        : { problem: wordless(alarm) };
    }
    const { cellId: _, ...readable } = source;
    return { signal: { ...known, source: readable, alarm: null } };
  }

  async #addWritten(
    builder: PlanBuilder,
    signals: SignalDefinition[],
    { cell }: PlanSubject,
  ): Promise<void> {
    for (const signal of signals) {
      const read = await this.resolve(signal, cell);
      if ('signal' in read) builder.add([read.signal]);
      else {
        builder.complain(`${signal.title}: ${read.problem}`);
        builder.add([unreadable(signal, cell, read.problem)]);
      }
    }
  }

  /** Watches all alarms; makes signals of them where nothing was written. */
  async #addAlarms(
    builder: PlanBuilder,
    subject: PlanSubject,
    hints: ServiceHints,
    derive: boolean,
  ): Promise<void> {
    const { cell, stopAlarmArns } = subject;
    const wanted = [
      ...hints.alarms.map(text => ({ text, stop: false })),
      ...stopAlarmArns.map(text => ({ text, stop: true })),
    ].map(each => ({ ...each, ...addressOf(each.text, cell.id) }));
    for (const cellId of new Set(wanted.map(each => each.cellId))) {
      const here = wanted.filter(each => each.cellId === cellId);
      const read = await this.#describe(
        cellId,
        here.map(({ name }) => name),
      );
      for (const { name, stop } of here) {
        const alarm =
          'alarms' in read
            ? read.alarms.find(each => each.name === name)
            : undefined;
        const lost = alarm ? null : missing(name, cellId);
        const problem = 'problem' in read ? read.problem : lost;
        const address = cellId.split('.');
        builder.watch({
          arn:
            alarm?.arn ??
            `arn:aws:cloudwatch:${address[1]}:${address[0]}:alarm:${name}`,
          name,
          cellId,
          stop: stop || stopAlarmArns.some(arn => arn === alarm?.arn),
          problem,
        });
        if (problem) builder.complain(problem);
        else if (alarm && derive) {
          const origin = stop ? 'stop-alarm' : 'steady-state-alarm';
          const signal = fromAlarm(alarm, { cellId, origin });
          if (signal) builder.add([signal]);
          else builder.complain(wordless(alarm));
        }
      }
    }
  }

  async #addDashboard(
    builder: PlanBuilder,
    { cell }: PlanSubject,
    { dashboard }: ServiceHints,
  ): Promise<void> {
    if (!dashboard) return;
    try {
      const body = await this.#options.metrics.getDashboard(cell, dashboard);
      builder.add(fromDashboard(body, cell).signals);
    } catch (error) {
      builder.complain(
        error instanceof NotFoundError
          ? `The dashboard ${dashboard} does not exist in ${cell.accountName}. Correct the annotation faultline.dev/dashboard.`
          : `The dashboard ${dashboard} cannot be read: ${textOf(error)}`,
      );
    }
  }

  async #describe(
    cellId: string,
    names: string[],
  ): Promise<{ alarms: AlarmDefinition[] } | { problem: string }> {
    const { cellsById, metrics } = this.#options;
    const cell = cellsById.get(cellId);
    if (!cell) {
      return {
        problem: `The portal does not read ${cellId.replace(
          '.',
          ', ',
        )}, where ${names.join(', ')} is. Add it to chaos.accounts.`,
      };
    }
    try {
      return { alarms: await metrics.describeDefinitions(cell, names) };
    } catch (error) {
      return { problem: textOf(error) };
    }
  }
}

/** A written signal must be heard: without values it is inconclusive. */
function unreadable(
  { source, ...rest }: SignalDefinition,
  home: Cell,
  problem: string,
): PlannedSignal {
  return {
    ...rest,
    source: { type: 'math', queries: [], result: rest.id },
    cellId: source.cellId ?? home.id,
    origin: 'hypothesis',
    alarm: source.type === 'alarm' ? source.name : null,
    problem,
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function missing(name: string, cellId: string): string {
  return `The alarm ${name} does not exist in ${cellId.replace(
    '.',
    ', ',
  )}. Create it or name another one.`;
}

function wordless({ name, source }: AlarmDefinition): string {
  const why = source.type === 'other' ? source.text : 'has no threshold';
  return `The alarm ${name} ${why}, so it is watched but says nothing about how far the service was off.`;
}

/** Where an alarm is, by its ARN; a bare name is in the home cell. */
function addressOf(
  text: string,
  home: string,
): { name: string; cellId: string } {
  const arn = /^arn:[^:]+:cloudwatch:([^:]+):(\d{12}):alarm:/.exec(text);
  return arn
    ? { name: alarmNameOf(text), cellId: `${arn[2]}.${arn[1]}` }
    : { name: text, cellId: home };
}

function words(
  signals: PlannedSignal[],
  { template }: PlanSubject,
  { title, objectiveSeconds }: ServiceHints,
) {
  return {
    given: `${title} is in its steady state.`,
    when: template ? describeTemplate(template).title : 'The experiment runs.',
    then: thenOf({ signals, recoveryObjectiveSeconds: objectiveSeconds }),
  };
}

interface SignalPlannerOptions {
  cellsById: Map<string, Cell>;
  entities: EntityLookup;
  hypotheses: HypothesisStore;
  metrics: MetricGateway;
}
