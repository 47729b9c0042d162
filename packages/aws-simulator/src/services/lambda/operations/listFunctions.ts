import { page } from '../../../server/page';
import { operation } from '../../../server/Service';
import { integer, oneOf, string, structure } from '../../../server/shapes';
import { invalidParameterValue } from '../errors';
import { functionView } from '../functionView';

const MAX_PAGE = 50;

export const listFunctions = operation({
  name: 'ListFunctions',
  http: {
    method: 'GET',
    path: '/2015-03-31/functions',
    query: ['FunctionVersion', 'Marker', 'MaxItems'],
  },
  input: structure(
    {},
    {
      FunctionVersion: oneOf('ALL'),
      Marker: string(),
      MaxItems: integer({ min: 1, max: 10_000 }),
    },
  ),
  handle({ Marker, MaxItems = MAX_PAGE }, { cell, now }) {
    const { items, nextToken } = page(cell.functions.list(), {
      size: Math.min(MaxItems, MAX_PAGE),
      token: Marker,
      scope: 'ListFunctions',
      keyOf: ({ name }) => name,
      invalidToken: () => invalidParameterValue('Invalid pagination token'),
    });
    return {
      Functions: items.map(each => functionView(each, now)),
      NextMarker: nextToken,
    };
  },
});
