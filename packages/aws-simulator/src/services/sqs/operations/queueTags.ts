import { operation } from '../../../server/Service';
import { list, map, string, structure } from '../../../server/shapes';
import { queueOf, queueUrl } from '../sqsShapes';

export const listQueueTags = operation({
  name: 'ListQueueTags',
  input: structure({ QueueUrl: queueUrl }, {}),
  handle: ({ QueueUrl }, { cell }) => ({ Tags: queueOf(cell, QueueUrl).tags }),
});

export const tagQueue = operation({
  name: 'TagQueue',
  input: structure(
    { QueueUrl: queueUrl, Tags: map(string({ max: 256 }), { max: 50 }) },
    {},
  ),
  handle({ QueueUrl, Tags }, { cell }) {
    Object.assign(queueOf(cell, QueueUrl).tags, Tags);
    return {};
  },
});

export const untagQueue = operation({
  name: 'UntagQueue',
  input: structure({ QueueUrl: queueUrl, TagKeys: list(string()) }, {}),
  handle({ QueueUrl, TagKeys }, { cell }) {
    const { tags } = queueOf(cell, QueueUrl);
    TagKeys.forEach(key => delete tags[key]);
    return {};
  },
});
