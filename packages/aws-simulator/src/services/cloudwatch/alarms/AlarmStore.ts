import type { SimulatedClock } from '../../../clock/SimulatedClock';
import type { AlarmState } from '../../../worlds/WorldAlarm';
import type { Alarm, AlarmDefinition, AlarmTransition } from './Alarm';

/** Told about every change of state. */
export type AlarmListener = (alarm: Alarm, transition: AlarmTransition) => void;

const UNCHECKED = 'Unchecked: Initial alarm creation';

/** The alarms of one account and region. */
export class AlarmStore {
  readonly #alarms = new Map<string, Alarm>();
  readonly #deleted: Alarm[] = [];
  readonly #listeners: AlarmListener[] = [];
  readonly #configured: ((alarm: Alarm) => void)[] = [];

  constructor(
    private readonly options: {
      clock: SimulatedClock;
      accountId: string;
      region: string;
    },
  ) {}

  /** Adds an alarm that the world declares. */
  add(definition: AlarmDefinition, createdAt: number): Alarm {
    const state = definition.state ?? 'OK';
    return this.#create(definition, { createdAt, state, isPut: false });
  }

  /** Makes an alarm for a client, or changes one; its state stays then. */
  put(definition: AlarmDefinition): Alarm {
    const now = this.options.clock.now();
    const known = this.#alarms.get(definition.name);
    const alarm =
      known ??
      this.#create(definition, {
        createdAt: now,
        state: 'INSUFFICIENT_DATA',
        isPut: true,
      });
    const { tags } = known?.definition ?? definition;
    alarm.definition = { ...definition, tags };
    alarm.isPut = true;
    alarm.configuredAt = now;
    alarm.incidents.push({ at: now, type: known ? 'updated' : 'created' });
    this.#configured.forEach(listener => listener(alarm));
    return alarm;
  }

  delete(alarm: Alarm): void {
    const at = this.options.clock.now();
    alarm.incidents.push({ at, type: 'deleted' });
    this.#alarms.delete(alarm.definition.name);
    this.#deleted.push(alarm);
    this.#configured.forEach(listener => listener(alarm));
  }

  /** All alarms by name. */
  list(): Alarm[] {
    return [...this.#alarms.values()].sort((a, b) =>
      a.definition.name < b.definition.name ? -1 : 1,
    );
  }

  /** Alarms that exist or did so: their history outlives them. */
  listWithDeleted(): Alarm[] {
    return [...this.list(), ...this.#deleted];
  }

  get(name: string): Alarm | undefined {
    return this.#alarms.get(name);
  }

  /** The alarm with this ARN, if it is one of this account and region. */
  byArn(arn: string): Alarm | undefined {
    const named = this.get(arn.split(':').slice(6).join(':'));
    return named?.arn === arn ? named : undefined;
  }

  /** Sets the state; listeners hear of it only when it is another one. */
  setState(
    alarm: Alarm,
    state: AlarmState,
    reason: string,
    reasonData?: string,
  ): void {
    const { state: from, reason: reasonBefore } = alarm;
    const { reasonData: reasonDataBefore } = alarm;
    alarm.reason = reason;
    alarm.reasonData = reasonData;
    if (from === state) {
      return;
    }
    const at = this.options.clock.now();
    const change = { at, from, to: state, reason, reasonData };
    const transition = { ...change, reasonBefore, reasonDataBefore };
    alarm.state = state;
    alarm.stateUpdatedAt = at;
    alarm.history.push(transition);
    alarm.incidents.push({ at, type: 'state', transition });
    this.#listeners.forEach(listener => listener(alarm, transition));
  }

  /** Writes into the history that the alarm was in ALARM for a while. */
  recordEpisode(alarm: Alarm, firedAt: number, recoveredAt: number): void {
    const begin = 'Threshold Crossed: the latest datapoints were beyond it.';
    const end = 'Threshold Crossed: the latest datapoints were within it.';
    const episode: AlarmTransition[] = [
      { at: firedAt, from: 'OK', to: 'ALARM', reason: begin },
      { at: recoveredAt, from: 'ALARM', to: 'OK', reason: end },
    ];
    for (const transition of episode) {
      alarm.history.push(transition);
      alarm.incidents.push({ at: transition.at, type: 'state', transition });
    }
    alarm.history.sort((a, b) => a.at - b.at);
    alarm.incidents.sort((a, b) => a.at - b.at);
    alarm.stateUpdatedAt = Math.max(alarm.stateUpdatedAt, recoveredAt);
  }

  onChange(listener: AlarmListener): void {
    this.#listeners.push(listener);
  }

  /** Tells about alarms that come, change or go. */
  onConfigured(listener: (alarm: Alarm) => void): void {
    this.#configured.push(listener);
  }

  #create(
    definition: AlarmDefinition,
    how: { createdAt: number; state: AlarmState; isPut: boolean },
  ): Alarm {
    const { accountId, region } = this.options;
    const alarm: Alarm = {
      ...how,
      arn: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${definition.name}`,
      definition,
      reason: UNCHECKED,
      configuredAt: how.createdAt,
      stateUpdatedAt: how.createdAt,
      history: [],
      incidents: [],
    };
    this.#alarms.set(definition.name, alarm);
    this.#configured.forEach(listener => listener(alarm));
    return alarm;
  }
}
