import { operation } from '../../../server/Service';
import { oneOf, oneOrMany, string, structure } from '../../../server/shapes';
import { healthCheckOf } from '../route53Shapes';

const http = { path: '/2013-04-01/tags/{ResourceType}/{ResourceId}' } as const;
const resource = {
  ResourceType: oneOf('healthcheck'),
  ResourceId: string({ min: 1, max: 64 }),
};

export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  http: { method: 'GET', ...http },
  input: structure(resource, {}),
  handle({ ResourceType, ResourceId }, context) {
    const { tags } = healthCheckOf(context, ResourceId);
    const Tag = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    return {
      ListTagsForResourceResponse: {
        ResourceTagSet: { ResourceType, ResourceId, Tags: { Tag } },
      },
    };
  },
});

export const changeTagsForResource = operation({
  name: 'ChangeTagsForResource',
  http: { method: 'POST', ...http },
  input: structure(resource, {
    AddTags: structure(
      {
        Tag: oneOrMany(
          structure(
            { Key: string({ min: 1, max: 128 }) },
            { Value: string({ max: 256 }) },
          ),
          { max: 10 },
        ),
      },
      {},
    ),
    RemoveTagKeys: structure({ Key: oneOrMany(string(), { max: 10 }) }, {}),
  }),
  handle({ ResourceId, AddTags, RemoveTagKeys }, context) {
    const { tags } = healthCheckOf(context, ResourceId);
    RemoveTagKeys?.Key.forEach(key => delete tags[key]);
    AddTags?.Tag.forEach(({ Key, Value = '' }) => {
      tags[Key] = Value;
    });
    return { ChangeTagsForResourceResponse: {} };
  },
});
