import type { SimulatedClock } from '../../../clock/SimulatedClock';
import type { AlarmState, WorldAlarm } from '../../../worlds/WorldAlarm';
import type { Alarm } from './Alarm';

/** Told about every change of state. */
export type AlarmListener = (alarm: Alarm) => void;

/** The alarms of one account and region. */
export class AlarmStore {
  readonly #alarms = new Map<string, Alarm>();
  readonly #listeners: AlarmListener[] = [];

  constructor(
    private readonly options: {
      clock: SimulatedClock;
      accountId: string;
      region: string;
    },
  ) {}

  add(definition: WorldAlarm, createdAt: number): Alarm {
    const { accountId, region } = this.options;
    const alarm: Alarm = {
      arn: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${definition.name}`,
      definition,
      state: definition.state ?? 'OK',
      reason: 'Unchecked: Initial alarm creation',
      createdAt,
      stateUpdatedAt: createdAt,
      history: [],
    };
    this.#alarms.set(definition.name, alarm);
    return alarm;
  }

  /** All alarms by name. */
  list(): Alarm[] {
    return [...this.#alarms.values()].sort((a, b) =>
      a.definition.name < b.definition.name ? -1 : 1,
    );
  }

  get(name: string): Alarm | undefined {
    return this.#alarms.get(name);
  }

  /** The alarm with this ARN, if it is one of this account and region. */
  byArn(arn: string): Alarm | undefined {
    return this.list().find(alarm => alarm.arn === arn);
  }

  /** Sets the state; listeners hear of it only when it is another one. */
  setState(
    alarm: Alarm,
    state: AlarmState,
    reason: string,
    reasonData?: string,
  ): void {
    const from = alarm.state;
    alarm.reason = reason;
    alarm.reasonData = reasonData;
    if (from === state) {
      return;
    }
    const at = this.options.clock.now();
    alarm.state = state;
    alarm.stateUpdatedAt = at;
    alarm.history.push({ at, from, to: state, reason });
    this.#listeners.forEach(listener => listener(alarm));
  }

  /** Writes into the history that the alarm was in ALARM for a while. */
  recordEpisode(alarm: Alarm, firedAt: number, recoveredAt: number): void {
    const begin = 'Threshold Crossed: the latest datapoints were beyond it.';
    const end = 'Threshold Crossed: the latest datapoints were within it.';
    alarm.history.push(
      { at: firedAt, from: 'OK', to: 'ALARM', reason: begin },
      { at: recoveredAt, from: 'ALARM', to: 'OK', reason: end },
    );
    alarm.history.sort((a, b) => a.at - b.at);
    alarm.stateUpdatedAt = Math.max(alarm.stateUpdatedAt, recoveredAt);
  }

  onChange(listener: AlarmListener): void {
    this.#listeners.push(listener);
  }
}
