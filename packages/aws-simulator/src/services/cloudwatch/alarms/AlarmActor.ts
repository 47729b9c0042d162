import { uuid } from '../../../state/random';
import type { EventSink } from '../../../state/sinks';
import { timestamp } from '../../../state/timestamp';
import type { Alarm, AlarmTransition } from './Alarm';
import type { AlarmStore } from './AlarmStore';
import { alarmConfiguration } from './alarmConfiguration';

function state(
  value: string,
  reason: string | undefined,
  reasonData: string | undefined,
  at: number,
): object {
  const time = new Date(at).toISOString().replace('Z', '+0000');
  return { value, reason, reasonData, timestamp: time };
}

/** Does what alarms do when they change their state. */
export class AlarmActor {
  constructor(
    private readonly options: {
      alarms: AlarmStore;
      events: EventSink;
      accountId: string;
      region: string;
      seed: number;
    },
  ) {}

  /** From now on. */
  begin(): void {
    this.options.alarms.onChange((alarm, transition) => {
      this.#publish(alarm, transition);
      this.#act(alarm, transition);
    });
  }

  #act(alarm: Alarm, { at, to }: AlarmTransition): void {
    const { actions, suppressor } = alarm.definition;
    const { alarms } = this.options;
    const suppressing = suppressor && alarms.get(suppressor.alarm);
    if (!actions?.isEnabled || suppressing?.state === 'ALARM') {
      return;
    }
    const { onOk, onAlarm, onInsufficientData } = actions;
    const chosen = {
      OK: onOk,
      ALARM: onAlarm,
      INSUFFICIENT_DATA: onInsufficientData,
    };
    for (const action of chosen[to]) {
      alarm.incidents.push({ at, type: 'action', action, state: to });
    }
  }

  #publish(alarm: Alarm, transition: AlarmTransition): void {
    const { accountId, region, seed, events } = this.options;
    const { at, from, to, reason, reasonData } = transition;
    const { reasonBefore, reasonDataBefore } = transition;
    const before = alarm.history.at(-2)?.at ?? alarm.createdAt;
    events.publish({
      version: '0',
      id: uuid(seed, alarm.arn, at, from, to),
      'detail-type': 'CloudWatch Alarm State Change',
      source: 'aws.cloudwatch',
      account: accountId,
      time: timestamp(at),
      region,
      resources: [alarm.arn],
      detail: {
        alarmName: alarm.definition.name,
        configuration: alarmConfiguration(alarm.definition),
        previousState: state(from, reasonBefore, reasonDataBefore, before),
        state: state(to, reason, reasonData, at),
      },
    });
  }
}
