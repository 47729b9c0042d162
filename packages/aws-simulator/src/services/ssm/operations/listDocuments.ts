import { page } from '../../../server/page';
import { operation } from '../../../server/Service';
import { integer, list, string, structure } from '../../../server/shapes';
import type { Document } from '../documents/Documents';
import { documentIdentifier } from '../documents/documentView';
import { invalidFilterKey, invalidNextToken } from '../errors';

const filter = structure(
  { Key: string({ min: 1, max: 128 }) },
  { Values: list(string({ min: 1, max: 256 })) },
);

function matches(
  document: Document,
  { Key, Values = [] }: { Key: string; Values?: string[] },
  accountId: string,
): boolean {
  const ownership = document.owner === 'Amazon' ? 'Amazon' : 'Private';
  const [, tag] = /^tag:(.*)$/.exec(Key) ?? [];
  if (tag !== undefined) {
    return Values.includes(document.tags[tag] ?? '');
  }
  switch (Key) {
    case 'Name':
      return Values.some(value => document.name.startsWith(value));
    case 'DocumentType':
      return Values.includes(document.type);
    case 'Owner':
      return Values.some(
        value =>
          value === 'All' ||
          value === ownership ||
          (['Self', accountId].includes(value) && ownership === 'Private'),
      );
    default:
      throw invalidFilterKey(Key);
  }
}

export const listDocuments = operation({
  name: 'ListDocuments',
  input: structure(
    {},
    {
      Filters: list(filter, { max: 6 }),
      MaxResults: integer({ min: 1, max: 50 }),
      NextToken: string(),
    },
  ),
  handle(request, { cell }) {
    const { Filters = [], MaxResults = 50, NextToken } = request;
    const found = cell.documents
      .list()
      .filter(document =>
        Filters.every(each => matches(document, each, cell.accountId)),
      );
    const { items, nextToken } = page(found, {
      size: MaxResults,
      token: NextToken,
      scope: `ListDocuments/${JSON.stringify(Filters)}`,
      keyOf: ({ name }) => name,
      invalidToken: invalidNextToken,
    });
    return {
      DocumentIdentifiers: items.map(documentIdentifier),
      NextToken: nextToken,
    };
  },
});
