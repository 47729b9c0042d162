import { operation } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { absolute, recordKey } from '../HostedZones';
import { hostedZoneId, hostedZoneOf, POSITIVE } from '../route53Shapes';

const MAX_ITEMS = 300;

export const listResourceRecordSets = operation({
  name: 'ListResourceRecordSets',
  http: {
    method: 'GET',
    path: '/2013-04-01/hostedzone/{Id}/rrset',
    query: ['name', 'type', 'identifier', 'maxitems'],
  },
  input: structure(
    { Id: hostedZoneId },
    {
      name: string({ max: 1024 }),
      type: string(),
      identifier: string({ max: 128 }),
      maxitems: string({ pattern: POSITIVE }),
    },
  ),
  handle(request, context) {
    const { name, type = '', identifier, maxitems } = request;
    const { records } = hostedZoneOf(context, request.Id);
    const size = Math.min(Number(maxitems ?? MAX_ITEMS), MAX_ITEMS);
    const start = name
      ? recordKey({
          Name: absolute(name),
          Type: type,
          SetIdentifier: identifier,
        })
      : '';
    const rest = records
      .map(record => ({ record, key: recordKey(record) }))
      .filter(({ key }) => key >= start)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ record }) => record);
    const next = rest[size];
    return {
      ListResourceRecordSetsResponse: {
        ResourceRecordSets: { ResourceRecordSet: rest.slice(0, size) },
        IsTruncated: next !== undefined,
        NextRecordName: next?.Name,
        NextRecordType: next?.Type,
        NextRecordIdentifier: next?.SetIdentifier,
        MaxItems: String(size),
      },
    };
  },
});
