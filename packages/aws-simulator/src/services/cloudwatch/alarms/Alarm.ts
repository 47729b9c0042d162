import type { AlarmState, WorldAlarm } from '../../../worlds/WorldAlarm';

/** A change of an alarm's state. */
export interface AlarmTransition {
  /** Epoch milliseconds. */
  at: number;
  from: AlarmState;
  to: AlarmState;
  reason: string;
}

/** An alarm as the simulator keeps it. */
export interface Alarm {
  arn: string;
  definition: WorldAlarm;
  state: AlarmState;
  reason: string;
  reasonData?: string;
  /** Epoch milliseconds. */
  createdAt: number;
  stateUpdatedAt: number;
  history: AlarmTransition[];
}

export function isComposite(alarm: Alarm): boolean {
  return alarm.definition.rule !== undefined;
}
