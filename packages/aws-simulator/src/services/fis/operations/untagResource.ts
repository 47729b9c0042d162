import { operation } from '../../../server/Service';
import { list, string, structure } from '../../../server/shapes';
import { resourceArn } from '../validation/resourceArn';

export const untagResource = operation({
  name: 'UntagResource',
  http: {
    method: 'DELETE',
    path: '/tags/{resourceArn+}',
    queryLists: ['tagKeys'],
  },
  input: structure(
    { resourceArn },
    { tagKeys: list(string({ max: 128 }), { max: 50 }) },
  ),
  handle({ resourceArn: arn, tagKeys = [] }, { cell }) {
    const resource = cell.fis.tagged(arn);
    resource.tags = Object.fromEntries(
      Object.entries(resource.tags).filter(([key]) => !tagKeys.includes(key)),
    );
    return {};
  },
});
