import { operation } from '../../../server/Service';
import { integer, string, structure } from '../../../server/shapes';
import { isComposite } from '../alarms/Alarm';
import { alarmActionMembers, alarmActions } from '../alarms/alarmShapes';
import { AlarmRule, AlarmRuleError, alarmsOf } from '../alarms/rules/AlarmRule';
import { parseAlarmRule } from '../alarms/rules/parseAlarmRule';
import { validationError } from '../errors';
import { alarmName, tagList, tagMap } from '../shapes';

function checkedRule(name: string, source: string): AlarmRule {
  try {
    return parseAlarmRule(source);
  } catch (error) {
    throw error instanceof AlarmRuleError
      ? validationError(
          `AlarmRule of ${name} must be a valid expression: ${error.message}.`,
        )
      : error;
  }
}

export const putCompositeAlarm = operation({
  name: 'PutCompositeAlarm',
  input: structure(
    { AlarmName: alarmName, AlarmRule: string({ min: 1, max: 10240 }) },
    {
      ...alarmActionMembers,
      AlarmDescription: string({ max: 1024 }),
      ActionsSuppressor: string({ min: 1, max: 1600 }),
      ActionsSuppressorWaitPeriod: integer(),
      ActionsSuppressorExtensionPeriod: integer(),
      Tags: tagList,
    },
  ),
  handle(request, { cell: { alarms, composites } }) {
    const { AlarmName, ActionsSuppressor } = request;
    const rule = checkedRule(AlarmName, request.AlarmRule);
    const unknown = alarmsOf(rule).filter(name => !alarms.get(name));
    if (unknown.length > 0) {
      throw validationError(
        `Could not save the composite alarm as alarms [${unknown.join(
          ', ',
        )}] in the alarm rule do not exist`,
      );
    }
    const known = alarms.get(AlarmName);
    if (known && !isComposite(known)) {
      throw validationError(
        `The metric alarm ${AlarmName} cannot become a composite alarm.`,
      );
    }
    const alarm = alarms.put({
      name: AlarmName,
      description: request.AlarmDescription,
      rule: request.AlarmRule,
      actions: alarmActions(request),
      tags: tagMap(request.Tags),
      ...(ActionsSuppressor && {
        suppressor: {
          alarm: ActionsSuppressor,
          waitSeconds: request.ActionsSuppressorWaitPeriod,
          extendSeconds: request.ActionsSuppressorExtensionPeriod,
        },
      }),
    });
    composites.evaluateNew(alarm);
    return {};
  },
});
