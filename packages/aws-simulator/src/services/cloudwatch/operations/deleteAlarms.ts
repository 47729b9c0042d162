import { operation } from '../../../server/Service';
import { list, structure } from '../../../server/shapes';
import { isComposite } from '../alarms/Alarm';
import { alarmNotFound, validationError } from '../errors';
import { alarmName } from '../shapes';

/** All named alarms go, or none. */
export const deleteAlarms = operation({
  name: 'DeleteAlarms',
  input: structure({ AlarmNames: list(alarmName, { max: 100 }) }, {}),
  handle({ AlarmNames }, { cell: { alarms, composites } }) {
    const found = [...new Set(AlarmNames)].map(name => {
      const alarm = alarms.get(name);
      if (!alarm) {
        throw alarmNotFound(name);
      }
      return alarm;
    });
    if (found.filter(isComposite).length > 1) {
      throw validationError(
        'Only one composite alarm can be deleted in one request.',
      );
    }
    for (const { definition } of found) {
      const parents = composites
        .parentsOf(definition.name)
        .filter(parent => !found.includes(parent));
      if (parents.length > 0) {
        throw validationError(
          `Cannot delete ${definition.name} as there are composite alarm(s) depending on it.`,
        );
      }
    }
    found.forEach(alarm => alarms.delete(alarm));
    return {};
  },
});
