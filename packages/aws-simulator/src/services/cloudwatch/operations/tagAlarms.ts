import { operation } from '../../../server/Service';
import { list, string, structure } from '../../../server/shapes';
import type { Cell } from '../../../state/Cell';
import type { Alarm } from '../alarms/Alarm';
import { resourceNotFound, validationError } from '../errors';
import { tagList, tagMap } from '../shapes';

const MAX_TAGS = 50;
const arn = string({ min: 1, max: 1024 });

function alarmOf(cell: Cell, resourceArn: string): Alarm {
  const alarm = cell.alarms.byArn(resourceArn);
  if (!alarm) {
    throw resourceNotFound(resourceArn);
  }
  return alarm;
}

export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: structure({ ResourceARN: arn }, {}),
  handle({ ResourceARN }, { cell }) {
    const { tags = {} } = alarmOf(cell, ResourceARN).definition;
    return {
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    };
  },
});

export const tagResource = operation({
  name: 'TagResource',
  input: structure({ ResourceARN: arn, Tags: tagList }, {}),
  handle({ ResourceARN, Tags }, { cell }) {
    const alarm = alarmOf(cell, ResourceARN);
    const tags = { ...alarm.definition.tags, ...tagMap(Tags) };
    if (Object.keys(tags).length > MAX_TAGS) {
      throw validationError('An alarm can have at most 50 tags.');
    }
    alarm.definition = { ...alarm.definition, tags };
    return {};
  },
});

export const untagResource = operation({
  name: 'UntagResource',
  input: structure({ ResourceARN: arn, TagKeys: list(string()) }, {}),
  handle({ ResourceARN, TagKeys }, { cell }) {
    const alarm = alarmOf(cell, ResourceARN);
    const tags = { ...alarm.definition.tags };
    TagKeys.forEach(key => delete tags[key]);
    alarm.definition = { ...alarm.definition, tags };
    return {};
  },
});
