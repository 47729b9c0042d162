import type { Cell } from '../../state/Cell';
import type { Simulation } from '../../state/Simulation';

/** A resource with its tags, whatever service it belongs to. */
export interface TaggedResource {
  arn: string;
  tags: Readonly<Record<string, string>>;
}

/** Where the resources of global services are found. */
const GLOBAL_REGION = 'us-east-1';

/** Resources that have tags or once had some. */
function declared({ resources }: Cell): TaggedResource[] {
  return resources.flatMap(({ arn, tags }) => (tags ? { arn, tags } : []));
}

function global(cell: Cell, simulation: Simulation): TaggedResource[] {
  const { healthChecks } = simulation.account(cell.accountId);
  return cell.region === GLOBAL_REGION
    ? healthChecks.list().map(({ id, tags }) => ({
        arn: `arn:aws:route53:::healthcheck/${id}`,
        tags,
      }))
    : [];
}

/** Everything in an account and region that carries tags. */
export function taggedResources(
  cell: Cell,
  simulation: Simulation,
): TaggedResource[] {
  const { alarms, fis, queues, documents, accountId, region } = cell;
  const made = [
    ...alarms
      .list()
      .map(({ arn, definition }) => ({ arn, tags: definition.tags ?? {} })),
    ...queues.list().map(({ options: { arn, tags } }) => ({ arn, tags })),
    ...documents.list().map(({ name, tags }) => ({
      arn: `arn:aws:ssm:${region}:${accountId}:document/${name}`,
      tags,
    })),
    ...global(cell, simulation),
    ...fis.templates.values(),
    ...fis.listExperiments(),
  ];
  return [
    ...declared(cell),
    ...made
      .filter(({ tags }) => Object.keys(tags).length > 0)
      .map(({ arn, tags }) => ({ arn, tags })),
  ];
}

/** Whether an ARN is of a type such as `lambda:function` or just `lambda`. */
export function isOfType(arn: string, filter: string): boolean {
  const [, , service = '', , , ...rest] = arn.split(':');
  const [type = ''] = rest.join(':').split(/[:/]/);
  const [wantedService, wantedType] = filter.split(':');
  const bareNames = ['s3', 'sns', 'sqs'];
  return (
    service === wantedService &&
    (wantedType === undefined ||
      wantedType === type ||
      bareNames.includes(service))
  );
}
