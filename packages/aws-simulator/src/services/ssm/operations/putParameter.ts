import { operation } from '../../../server/Service';
import { boolean, oneOf, string, structure } from '../../../server/shapes';
import { parameterAlreadyExists, validationException } from '../errors';

export const putParameter = operation({
  name: 'PutParameter',
  input: structure(
    {
      Name: string({ min: 1, max: 2048, pattern: /^[\w./-]+$/ }),
      Value: string({ min: 1, max: 8192 }),
    },
    {
      Type: oneOf('String', 'StringList', 'SecureString'),
      Overwrite: boolean(),
      DataType: string({ max: 128 }),
    },
  ),
  handle({ Name, Value, Type, Overwrite, DataType }, { cell }) {
    const known = cell.parameters.get(Name);
    if (/^\/?(aws|ssm)/i.test(Name)) {
      throw validationException(
        'Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive).',
      );
    }
    if (known && !Overwrite) {
      throw parameterAlreadyExists();
    }
    const type = Type ?? known?.type;
    if (!type) {
      throw validationException('A parameter type is required.');
    }
    const { version } = cell.parameters.put(Name, {
      value: Value,
      type,
      dataType: DataType ?? 'text',
    });
    return { Version: version, Tier: 'Standard' };
  },
});
