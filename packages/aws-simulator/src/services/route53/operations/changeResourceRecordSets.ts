import { operation } from '../../../server/Service';
import {
  boolean,
  integer,
  oneOf,
  oneOrMany,
  string,
  structure,
} from '../../../server/shapes';
import { letters } from '../../../state/random';
import { invalidChangeBatch } from '../errors';
import { absolute, changed } from '../HostedZones';
import { hostedZoneId, hostedZoneOf } from '../route53Shapes';

const recordSet = structure(
  {
    Name: string({ min: 1, max: 1024 }),
    Type: oneOf(
      ...['A', 'AAAA', 'CAA', 'CNAME', 'DS', 'MX', 'NAPTR', 'NS', 'PTR'],
      ...['SOA', 'SPF', 'SRV', 'TXT'],
    ),
  },
  {
    SetIdentifier: string({ max: 128 }),
    Weight: integer({ min: 0, max: 255 }),
    Region: string({ max: 64 }),
    Failover: oneOf('PRIMARY', 'SECONDARY'),
    MultiValueAnswer: boolean(),
    TTL: integer({ min: 0, max: 2_147_483_647 }),
    ResourceRecords: structure(
      {
        ResourceRecord: oneOrMany(
          structure({ Value: string({ max: 4000 }) }, {}),
        ),
      },
      {},
    ),
    AliasTarget: structure(
      {
        HostedZoneId: string({ max: 32 }),
        DNSName: string({ max: 1024 }),
        EvaluateTargetHealth: boolean(),
      },
      {},
    ),
    HealthCheckId: string({ max: 64 }),
  },
);

const change = structure(
  {
    Action: oneOf('CREATE', 'DELETE', 'UPSERT'),
    ResourceRecordSet: recordSet,
  },
  {},
);

/** All changes of the batch are made, or none. */
export const changeResourceRecordSets = operation({
  name: 'ChangeResourceRecordSets',
  http: { method: 'POST', path: '/2013-04-01/hostedzone/{Id}/rrset' },
  input: structure(
    {
      Id: hostedZoneId,
      ChangeBatch: structure(
        {
          Changes: structure({ Change: oneOrMany(change, { min: 1 }) }, {}),
        },
        { Comment: string({ max: 256 }) },
      ),
    },
    {},
  ),
  handle({ Id, ChangeBatch }, context) {
    const zone = hostedZoneOf(context, Id);
    let { records } = zone;
    for (const { Action, ResourceRecordSet } of ChangeBatch.Changes.Change) {
      const Name = absolute(ResourceRecordSet.Name);
      const { Type } = ResourceRecordSet;
      if (Name !== zone.name && !Name.endsWith(`.${zone.name}`)) {
        throw invalidChangeBatch(
          `RRSet with DNS name ${Name} is not permitted in zone ${zone.name}`,
        );
      }
      const after = changed(records, Action, { ...ResourceRecordSet, Name });
      if (!after) {
        throw invalidChangeBatch(
          Action === 'CREATE'
            ? `Tried to create resource record set [name='${Name}', type='${Type}'] but it already exists`
            : `Tried to delete resource record set [name='${Name}', type='${Type}'] but it was not found`,
        );
      }
      records = after;
    }
    zone.records = records;
    const { simulation, now } = context;
    const id = letters(20, simulation.seed, zone.id, now).toUpperCase();
    return {
      ChangeResourceRecordSetsResponse: {
        ChangeInfo: {
          Id: `/change/C${id}`,
          Status: 'INSYNC',
          SubmittedAt: now / 1000,
          Comment: ChangeBatch.Comment,
        },
      },
    };
  },
});
