import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { validationError } from '../errors';
import { resourceArn } from '../validation/resourceArn';
import { tags as tagsShape } from '../validation/templateShapes';

const MAX_TAGS = 50;

export const tagResource = operation({
  name: 'TagResource',
  http: { method: 'POST', path: '/tags/{resourceArn+}' },
  input: structure({ resourceArn, tags: tagsShape }, {}),
  handle({ resourceArn: arn, tags }, { cell }) {
    const resource = cell.fis.tagged(arn);
    const merged = { ...resource.tags, ...tags };
    if (Object.keys(merged).length > MAX_TAGS) {
      throw validationError(`A resource can have at most ${MAX_TAGS} tags`);
    }
    resource.tags = merged;
    return {};
  },
});
