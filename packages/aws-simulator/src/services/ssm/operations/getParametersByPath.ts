import { page } from '../../../server/page';
import { operation } from '../../../server/Service';
import { boolean, integer, string, structure } from '../../../server/shapes';
import { invalidNextToken, validationException } from '../errors';
import { parameterView } from '../parameters/parameterView';

export const getParametersByPath = operation({
  name: 'GetParametersByPath',
  input: structure(
    { Path: string({ min: 1, max: 2048 }) },
    {
      Recursive: boolean(),
      WithDecryption: boolean(),
      MaxResults: integer({ min: 1, max: 10 }),
      NextToken: string(),
    },
  ),
  handle(request, { cell }) {
    const { Path, Recursive = false, WithDecryption, NextToken } = request;
    if (!Path.startsWith('/')) {
      throw validationException(
        'The parameter path must begin with a forward slash.',
      );
    }
    const folder = Path.endsWith('/') ? Path : `${Path}/`;
    const found = cell.parameters.list().filter(({ name }) => {
      const rest = name.slice(folder.length);
      return name.startsWith(folder) && (Recursive || !rest.includes('/'));
    });
    const { items, nextToken } = page(found, {
      size: request.MaxResults ?? 10,
      token: NextToken,
      scope: `GetParametersByPath/${folder}/${Recursive}`,
      keyOf: ({ name }) => name,
      invalidToken: invalidNextToken,
    });
    return {
      Parameters: items.map(parameter =>
        parameterView(parameter, { withDecryption: WithDecryption }),
      ),
      NextToken: nextToken,
    };
  },
});
