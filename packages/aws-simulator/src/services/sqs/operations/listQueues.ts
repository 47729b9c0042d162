import { page } from '../../../server/page';
import { operation } from '../../../server/Service';
import { integer, string, structure } from '../../../server/shapes';
import { invalidAddress } from '../errors';
import { urlOf } from '../sqsShapes';

export const listQueues = operation({
  name: 'ListQueues',
  input: structure(
    {},
    {
      QueueNamePrefix: string(),
      NextToken: string(),
      MaxResults: integer({ min: 1, max: 1000 }),
    },
  ),
  handle(request, { cell, caller, endpoint }) {
    const { QueueNamePrefix = '', NextToken, MaxResults = 1000 } = request;
    const { items, nextToken } = page(
      cell.queues.list().filter(({ name }) => name.startsWith(QueueNamePrefix)),
      {
        size: MaxResults,
        token: NextToken,
        scope: `ListQueues/${QueueNamePrefix}`,
        keyOf: ({ name }) => name,
        invalidToken: () => invalidAddress('The token is not valid.'),
      },
    );
    return {
      QueueUrls: items.map(queue => urlOf(queue, caller, endpoint)),
      NextToken: nextToken,
    };
  },
});
