import type { SimulatedClock } from '../../../clock/SimulatedClock';
import type { Alarm } from './Alarm';
import type { AlarmStore } from './AlarmStore';
import { AlarmRule, AlarmRuleError, alarmsOf, isTrue } from './rules/AlarmRule';
import { parseAlarmRule } from './rules/parseAlarmRule';

/** `Friday 02 January, 2026 10:00:00 UTC`, as reasons have it. */
function spelled(at: number): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
      at,
    );
  const [weekday, month] = [part({ weekday: 'long' }), part({ month: 'long' })];
  const iso = new Date(at).toISOString();
  return `${weekday} ${iso.slice(8, 10)} ${month}, ${iso.slice(
    0,
    4,
  )} ${iso.slice(11, 19)} UTC`;
}

/** Keeps composite alarms in the state that their rules say. */
export class CompositeAlarms {
  readonly #rules = new Map<Alarm, AlarmRule>();
  readonly #open = new Set<Alarm>();

  constructor(
    private readonly options: { clock: SimulatedClock; alarms: AlarmStore },
  ) {
    options.alarms.onConfigured(alarm => this.#rules.delete(alarm));
    options.alarms.onChange(alarm => this.#childChanged(alarm));
  }

  /** The composite alarms whose rule names this alarm. */
  parentsOf(name: string): Alarm[] {
    return this.options.alarms.list().filter(alarm => {
      const rule = this.#ruleOf(alarm);
      return rule !== undefined && alarmsOf(rule).includes(name);
    });
  }

  /** The names of the alarms that a composite alarm's rule names. */
  childrenOf(name: string): string[] {
    const alarm = this.options.alarms.get(name);
    const rule = alarm && this.#ruleOf(alarm);
    return rule ? alarmsOf(rule) : [];
  }

  /** Evaluates an alarm that a client has just made or changed. */
  evaluateNew(alarm: Alarm): void {
    const to = this.#verdict(alarm);
    this.options.alarms.setState(
      alarm,
      to,
      `${alarm.arn} was created and its alarm rule evaluates to ${to}`,
      JSON.stringify({ triggeringAlarms: [] }),
    );
  }

  #childChanged(child: Alarm): void {
    const { alarms, clock } = this.options;
    for (const parent of this.parentsOf(child.definition.name)) {
      // Rules may depend on each other in circles.
      if (!this.#open.has(parent)) {
        this.#open.add(parent);
        const to = this.#verdict(parent);
        if (to !== parent.state) {
          const { arn, state, stateUpdatedAt } = child;
          const at = spelled(clock.now());
          alarms.setState(
            parent,
            to,
            `${arn} transitioned to ${state} at ${at}`,
            JSON.stringify({
              triggeringAlarms: [
                {
                  arn,
                  state: {
                    value: state,
                    timestamp: new Date(stateUpdatedAt)
                      .toISOString()
                      .replace('Z', '+0000'),
                  },
                },
              ],
            }),
          );
        }
        this.#open.delete(parent);
      }
    }
  }

  #verdict(alarm: Alarm): 'ALARM' | 'OK' {
    const rule = this.#ruleOf(alarm);
    const stateOf = (name: string) => this.options.alarms.get(name)?.state;
    return rule && isTrue(rule, stateOf) ? 'ALARM' : 'OK';
  }

  #ruleOf(alarm: Alarm): AlarmRule | undefined {
    const { rule: source } = alarm.definition;
    if (source === undefined) {
      return undefined;
    }
    const known = this.#rules.get(alarm);
    if (known) {
      return known;
    }
    try {
      const rule = parseAlarmRule(source);
      this.#rules.set(alarm, rule);
      return rule;
    } catch (error) {
      // The rule of an alarm that the world declares may be only for show.
      if (error instanceof AlarmRuleError) {
        return undefined;
      }
      throw error;
    }
  }
}
