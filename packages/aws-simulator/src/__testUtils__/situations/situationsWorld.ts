import { quietWorld } from '../quietWorld';
import { ACCOUNT } from '../templates';
import { role } from './parts';

/** A world with whatever can go wrong for an experiment. */
export const situationsWorld = quietWorld({
  roles: [
    { arn: role('stranger'), assumableByFis: false },
    {
      arn: role('denied'),
      deniedActionIds: ['aws:lambda:invocation-error'],
    },
    { arn: role('blind'), deniedActionIds: ['cloudwatch:DescribeAlarms'] },
  ],
  actionFailures: [
    {
      actionId: 'aws:lambda:invocation-add-delay',
      afterSeconds: 40,
      reason: 'The function has no configuration location.',
    },
    {
      actionId: 'aws:network:disrupt-vpc-endpoint',
      afterSeconds: 20,
      reason: 'The security group of the endpoint was changed.',
      code: 'DependentServiceFailure',
    },
  ],
  resources: [
    {
      arn: `arn:aws:ec2:us-east-1:${ACCOUNT}:vpc-endpoint/vpce-1`,
      type: 'aws:ec2:vpc-endpoint',
      tags: { situation: 'endpoint' },
    },
    ...Array.from({ length: 6 }, (_, index) => ({
      arn: `arn:aws:ecs:us-east-1:${ACCOUNT}:task/shop/${index}`,
      type: 'aws:ecs:task',
      tags: { situation: 'tasks' },
    })),
  ],
});
