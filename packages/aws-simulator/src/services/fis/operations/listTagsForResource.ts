import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { resourceArn } from '../validation/resourceArn';

export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  http: { method: 'GET', path: '/tags/{resourceArn+}' },
  input: structure({ resourceArn }, {}),
  handle: ({ resourceArn: arn }, { cell }) => ({
    tags: cell.fis.tagged(arn).tags,
  }),
});
