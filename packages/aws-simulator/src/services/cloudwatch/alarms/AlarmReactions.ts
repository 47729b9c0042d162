import type { SimulatedClock } from '../../../clock/SimulatedClock';
import type { WorldAlarmReaction } from '../../../worlds/WorldAlarm';
import type { FaultListener, RunningAction } from '../../fis/FaultListener';
import type { Alarm } from './Alarm';
import type { AlarmStore } from './AlarmStore';

interface Cause {
  withdraw(): void;
}

function matches(reaction: WorldAlarmReaction, action: RunningAction): boolean {
  const { actionId, templateTags = {} } = reaction;
  const { tags } = action.experiment.template;
  return (
    (actionId === undefined || actionId === action.actionId) &&
    Object.entries(templateTags).every(([key, value]) => tags[key] === value)
  );
}

/** Lets alarms follow the faults that the world says they react to. */
export class AlarmReactions implements FaultListener {
  readonly #causes = new Map<Alarm, Map<string, Cause>>();

  constructor(
    private readonly options: { clock: SimulatedClock; alarms: AlarmStore },
  ) {}

  actionStarted(action: RunningAction): void {
    for (const [alarm, reaction] of this.#reactions(action)) {
      const causes = this.#causes.get(alarm) ?? new Map<string, Cause>();
      this.#causes.set(alarm, causes);
      const withdraw = this.#later(reaction.afterSeconds, () =>
        this.#set(
          alarm,
          reaction.state,
          'Threshold Crossed: the latest datapoints were beyond the threshold.',
        ),
      );
      causes.set(action.key, { withdraw });
    }
  }

  actionEnded(action: RunningAction): void {
    for (const [alarm, reaction] of this.#reactions(action)) {
      const causes = this.#causes.get(alarm);
      causes?.get(action.key)?.withdraw();
      causes?.delete(action.key);
      if (causes?.size === 0) {
        this.#later(reaction.recoversAfterSeconds, () => {
          if (causes.size === 0 && alarm.state === reaction.state) {
            this.#set(
              alarm,
              'OK',
              'Threshold Crossed: the latest datapoints were within the threshold.',
            );
          }
        });
      }
    }
  }

  #reactions(action: RunningAction): [Alarm, WorldAlarmReaction][] {
    return this.options.alarms.list().flatMap(alarm => {
      const { reactsTo = [] } = alarm.definition;
      const reaction = reactsTo.find(each => matches(each, action));
      return reaction
        ? [[alarm, reaction] satisfies [Alarm, WorldAlarmReaction]]
        : [];
    });
  }

  #later(seconds: number, run: () => void): () => void {
    const { clock } = this.options;
    return clock.schedule(clock.now() + seconds * 1000, run);
  }

  #set(
    alarm: Alarm,
    state: 'OK' | WorldAlarmReaction['state'],
    reason: string,
  ) {
    this.options.alarms.setState(alarm, state, reason);
  }
}
