import type { Cell } from '../../state/Cell';

/** A resource with its tags, whatever service it belongs to. */
export interface TaggedResource {
  arn: string;
  tags: Readonly<Record<string, string>>;
}

/** Everything in an account and region that carries tags. */
export function taggedResources(cell: Cell): TaggedResource[] {
  const { resources, alarms, fis } = cell;
  return [
    ...resources.map(({ arn, tags = {} }) => ({ arn, tags })),
    ...alarms
      .list()
      .map(({ arn, definition }) => ({ arn, tags: definition.tags ?? {} })),
    ...fis.templates.values(),
    ...fis.listExperiments(),
  ]
    .filter(({ tags }) => Object.keys(tags).length > 0)
    .map(({ arn, tags }) => ({ arn, tags }));
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
