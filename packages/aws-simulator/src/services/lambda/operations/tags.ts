import { operation, RestOutput } from '../../../server/Service';
import { list, map, string, structure } from '../../../server/shapes';
import { invalidParameterValue } from '../errors';
import { functionOf } from '../lambdaShapes';

const path = '/2017-03-31/tags/{Resource+}';
const resource = string({ min: 1, max: 256, pattern: /^arn:/ });
const MAX_TAGS = 50;

export const listTags = operation({
  name: 'ListTags',
  http: { method: 'GET', path },
  input: structure({ Resource: resource }, {}),
  handle: ({ Resource }, { cell }) => ({
    Tags: functionOf(cell, Resource).resource.tags ?? {},
  }),
});

export const tagResource = operation({
  name: 'TagResource',
  http: { method: 'POST', path },
  input: structure({ Resource: resource, Tags: map(string({ max: 256 })) }, {}),
  handle({ Resource, Tags }, { cell }) {
    const { resource: tagged } = functionOf(cell, Resource);
    const tags = { ...tagged.tags, ...Tags };
    if (Object.keys(tags).length > MAX_TAGS) {
      throw invalidParameterValue('A function can have at most 50 tags.');
    }
    tagged.tags = tags;
    return new RestOutput({ status: 204 });
  },
});

export const untagResource = operation({
  name: 'UntagResource',
  http: { method: 'DELETE', path, queryLists: ['tagKeys'] },
  input: structure({ Resource: resource, tagKeys: list(string()) }, {}),
  handle({ Resource, tagKeys }, { cell }) {
    const { resource: tagged } = functionOf(cell, Resource);
    const kept = Object.entries(tagged.tags ?? {}).filter(
      ([key]) => !tagKeys.includes(key),
    );
    tagged.tags = Object.fromEntries(kept);
    return new RestOutput({ status: 204 });
  },
});
