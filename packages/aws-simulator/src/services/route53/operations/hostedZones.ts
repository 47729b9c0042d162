import { operation, RestOutput } from '../../../server/Service';
import { boolean, string, structure } from '../../../server/shapes';
import { letters } from '../../../state/random';
import { hostedZoneAlreadyExists } from '../errors';
import { absolute } from '../HostedZones';
import type { HostedZone } from '../HostedZones';
import {
  hostedZoneId,
  hostedZoneOf,
  markedPage,
  paging,
} from '../route53Shapes';

const NAME_SERVERS = ['ns-1.example.com', 'ns-2.example.net'];

function zoneView(zone: HostedZone): object {
  return {
    Id: `/hostedzone/${zone.id}`,
    Name: zone.name,
    CallerReference: zone.callerReference,
    Config: { Comment: zone.comment, PrivateZone: zone.isPrivate },
    ResourceRecordSetCount: zone.records.length,
  };
}

export const createHostedZone = operation({
  name: 'CreateHostedZone',
  http: { method: 'POST', path: '/2013-04-01/hostedzone' },
  input: structure(
    {
      Name: string({ min: 1, max: 1024 }),
      CallerReference: string({ min: 1, max: 128 }),
    },
    {
      HostedZoneConfig: structure(
        {},
        { Comment: string({ max: 256 }), PrivateZone: boolean() },
      ),
    },
  ),
  handle(request, { simulation, caller: { accountId }, now }) {
    const { CallerReference: callerReference, HostedZoneConfig = {} } = request;
    const { hostedZones } = simulation.account(accountId);
    const isKnown = hostedZones
      .list()
      .some(each => each.callerReference === callerReference);
    if (isKnown) {
      throw hostedZoneAlreadyExists(callerReference);
    }
    const random = letters(20, simulation.seed, accountId, callerReference);
    const zone = hostedZones.add({
      id: `Z${random.toUpperCase()}`,
      name: absolute(request.Name),
      callerReference,
      comment: HostedZoneConfig.Comment,
      isPrivate: HostedZoneConfig.PrivateZone ?? false,
      records: [],
    });
    return new RestOutput({
      status: 201,
      headers: { location: `/2013-04-01/hostedzone/${zone.id}` },
      document: {
        CreateHostedZoneResponse: {
          HostedZone: zoneView(zone),
          ChangeInfo: {
            Id: `/change/C${random.toUpperCase()}`,
            Status: 'INSYNC',
            SubmittedAt: now / 1000,
          },
          DelegationSet: { NameServers: { NameServer: NAME_SERVERS } },
        },
      },
    });
  },
});

export const getHostedZone = operation({
  name: 'GetHostedZone',
  http: { method: 'GET', path: '/2013-04-01/hostedzone/{Id}' },
  input: structure({ Id: hostedZoneId }, {}),
  handle: ({ Id }, context) => ({
    GetHostedZoneResponse: {
      HostedZone: zoneView(hostedZoneOf(context, Id)),
      DelegationSet: { NameServers: { NameServer: NAME_SERVERS } },
    },
  }),
});

export const listHostedZones = operation({
  name: 'ListHostedZones',
  http: {
    method: 'GET',
    path: '/2013-04-01/hostedzone',
    query: ['marker', 'maxitems'],
  },
  input: structure({}, paging),
  handle(request, { simulation, caller }) {
    const { hostedZones } = simulation.account(caller.accountId);
    const { items, members } = markedPage(hostedZones.list(), request);
    return {
      ListHostedZonesResponse: {
        HostedZones: { HostedZone: items.map(zoneView) },
        ...members,
      },
    };
  },
});
