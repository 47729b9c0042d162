import { DescribableTarget, describeTarget } from './describeTarget';

const tags = { service: 'checkout' };

it.each<[string, string, Partial<DescribableTarget>]>([
  [
    '2 functions tagged service=checkout',
    'aws:lambda:function',
    { selectionMode: 'COUNT(2)', resourceTags: tags },
  ],
  [
    '1 function tagged service=checkout',
    'aws:lambda:function',
    { selectionMode: 'COUNT(1)', resourceTags: tags },
  ],
  [
    'All tasks tagged service=checkout, environment=prod',
    'aws:ecs:task',
    { resourceTags: { ...tags, environment: 'prod' } },
  ],
  [
    '50 % of instances tagged service=checkout where State.Name is running or pending',
    'aws:ec2:instance',
    {
      selectionMode: 'PERCENT(50)',
      resourceTags: tags,
      filters: [{ path: 'State.Name', values: ['running', 'pending'] }],
    },
  ],
  ['1 named database cluster', 'aws:rds:cluster', { resourceArns: ['a'] }],
  [
    '1 of 3 named IAM roles',
    'aws:iam:role',
    { resourceArns: ['a', 'b', 'c'], selectionMode: 'COUNT(1)' },
  ],
  [
    '2 named IAM roles',
    'aws:iam:role',
    { resourceArns: ['a', 'b'], selectionMode: 'COUNT(5)' },
  ],
  [
    '50 % of 4 named volumes',
    'aws:ec2:ebs-volume',
    { resourceArns: ['a', 'b', 'c', 'd'], selectionMode: 'PERCENT(50)' },
  ],
  [
    'All pods with namespace=shop, selectorType=labelSelector',
    'aws:eks:pod',
    { parameters: { namespace: 'shop', selectorType: 'labelSelector' } },
  ],
  [
    'All warp drives tagged service=checkout',
    'aws:new:warp-drive',
    { resourceTags: tags, selectionMode: 'unheard of' },
  ],
  ['All resources', '', {}],
])('%s', (text, resourceType, change) => {
  expect(
    describeTarget({
      name: 'target',
      resourceType,
      resourceArns: [],
      resourceTags: {},
      filters: [],
      parameters: {},
      selectionMode: 'ALL',
      ...change,
    }),
  ).toBe(text);
});
