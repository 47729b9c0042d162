import type { AlarmState } from '../../../../worlds/WorldAlarm';

/** The rule of a composite alarm as a tree. */
export type AlarmRule =
  | { kind: 'constant'; value: boolean }
  /** True while the alarm has the state. */
  | { kind: 'state'; state: AlarmState; alarm: string }
  | { kind: 'not'; rule: AlarmRule }
  | { kind: 'and' | 'or'; rules: AlarmRule[] };

/** What is wrong with a rule. */
export class AlarmRuleError extends Error {
  override readonly name = 'AlarmRuleError';
}

/** The names of the alarms that a rule depends on. */
export function alarmsOf(rule: AlarmRule): string[] {
  switch (rule.kind) {
    case 'constant':
      return [];
    case 'state':
      return [rule.alarm];
    case 'not':
      return alarmsOf(rule.rule);
    default:
      return [...new Set(rule.rules.flatMap(alarmsOf))];
  }
}

/** Whether a rule is true. */
export function isTrue(
  rule: AlarmRule,
  stateOf: (alarm: string) => AlarmState | undefined,
): boolean {
  switch (rule.kind) {
    case 'constant':
      return rule.value;
    case 'state':
      return stateOf(rule.alarm) === rule.state;
    case 'not':
      return !isTrue(rule.rule, stateOf);
    case 'and':
      return rule.rules.every(each => isTrue(each, stateOf));
    default:
      return rule.rules.some(each => isTrue(each, stateOf));
  }
}
