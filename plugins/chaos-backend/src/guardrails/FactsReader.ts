import {
  Entity,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import {
  AlarmFact,
  ANNOTATION_STEADY_STATE_ALARMS,
  GuardrailPolicy,
  Known,
  knownFact,
  planActions,
  StartFacts,
  SteadySignal,
} from '@faultline/plugin-chaos-common';
import { ActivityStore } from '../database/ActivityStore';
import { PreviewStore } from '../database/PreviewStore';
import { StartSubject } from '../lifecycle/StartPlanner';
import { LeverReader } from '../safetyLevers/LeverReader';
import { ActiveRunReader } from './ActiveRunReader';
import { AlarmReader } from './AlarmReader';
import { asFact } from './asFact';
import { fingerprintOf } from './fingerprintOf';
import { previewFact } from './previewFact';

const HOUR_MS = 60 * 60_000;

/** AWS gets this long for each question, the store for each of its own. */
const AWS_MS = 4_000;
const STORE_MS = 5_000;

const TEXTS: Record<AlarmFact['state'], string> = {
  OK: 'is OK',
  ALARM: 'is in ALARM',
  INSUFFICIENT_DATA: 'has no data',
  missing: 'does not exist',
};

/** Gathers what the guardrails judge, all at once. */
export class FactsReader {
  readonly #options: FactsReaderOptions;

  static create(options: FactsReaderOptions): FactsReader {
    return new FactsReader(options);
  }

  private constructor(options: FactsReaderOptions) {
    this.#options = options;
  }

  /** Never rejects: what cannot be read is not known. */
  async read(
    subject: StartSubject,
    start: {
      userRef: string;
      previewId?: string;
      intentId?: string;
      policy: GuardrailPolicy;
    },
  ): Promise<StartFacts> {
    const { activeRuns, activity, levers, now } = this.#options;
    const { cell, service, entity, template } = subject;
    const at = now();
    const [lever, stop, steady, active, preview, starts] = await Promise.all([
      asFact('The safety lever', levers.fresh(cell), AWS_MS),
      ...this.#alarms(subject),
      asFact(
        'What is running',
        activeRuns.read(cell, start.intentId),
        STORE_MS,
      ),
      this.#preview(subject, { ...start, now: at.getTime() }),
      asFact(
        'Your last starts',
        activity.startsOf(
          start.userRef,
          new Date(at.getTime() - HOUR_MS),
          start.intentId,
        ),
        STORE_MS,
      ),
    ]);
    return {
      now: at.getTime(),
      cell: {
        id: cell.id,
        accountName: cell.accountName,
        region: cell.region,
      },
      environment: cell.environment,
      entityRef: service.entityRef,
      template: {
        fingerprint: fingerprintOf(template),
        actions: template.actions,
        stopAlarmArns: template.stopAlarmArns,
        durationSeconds: planActions(template.actions).totalSeconds,
      },
      safetyLever: lever,
      stopAlarms: stop,
      steadyState: steady,
      activeRuns: active,
      dependencies: knownFact(dependenciesOf(entity)),
      preview,
      startsByUser: starts,
    };
  }

  #alarms({
    cell,
    entity,
    template,
  }: StartSubject): [
    Promise<Known<AlarmFact[]>>,
    Promise<Known<SteadySignal[]>>,
  ] {
    const { alarms } = this.#options;
    const named = alarmsOf(entity);
    const read = (names: string[]) =>
      names.length > 0 ? alarms.read(cell, names) : Promise.resolve([]);
    const stop = read(template.stopAlarmArns);
    // Without alarms of its own, the steady state is what stops a run.
    const steady = named.length > 0 ? read(named) : stop;
    return [
      asFact('The stop alarms', stop, AWS_MS),
      asFact(
        'The steady state',
        steady.then(found => found.map(toSignal)),
        AWS_MS,
      ),
    ];
  }

  async #preview(
    { service, template, cell }: StartSubject,
    start: {
      userRef: string;
      previewId?: string;
      policy: GuardrailPolicy;
      now: number;
    },
  ): Promise<StartFacts['preview']> {
    const { previews } = this.#options;
    const { previewId } = start;
    const stored = await asFact(
      'The preview',
      previewId ? previews.get(previewId) : Promise.resolve(undefined),
      STORE_MS,
    );
    if (!stored.known) return stored;
    return previewFact(stored.value, {
      ...start,
      previewId,
      templateKey: `${cell.id}.${template.templateId}`,
      entityRef: service.entityRef,
    });
  }
}

function toSignal({ name, state }: AlarmFact): SteadySignal {
  const health = { OK: 'healthy', ALARM: 'unhealthy' } as const;
  return {
    name,
    health: state === 'OK' || state === 'ALARM' ? health[state] : 'no-data',
    text: TEXTS[state],
  };
}

function alarmsOf({ metadata }: Entity): string[] {
  return (metadata.annotations?.[ANNOTATION_STEADY_STATE_ALARMS] ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
}

function dependenciesOf({ relations = [] }: Entity): string[] {
  const direct: string[] = [RELATION_DEPENDS_ON, RELATION_CONSUMES_API];
  return [
    ...new Set(
      relations
        .filter(({ type }) => direct.includes(type))
        .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US')),
    ),
  ];
}

interface FactsReaderOptions {
  activeRuns: ActiveRunReader;
  activity: ActivityStore;
  alarms: AlarmReader;
  levers: LeverReader;
  previews: PreviewStore;
  now: () => Date;
}
