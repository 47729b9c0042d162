import { startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { sampleWorld } from '../worlds';
import type { Operation } from './Service';
import { services } from './services';

let test: Test;
const failures: string[] = [];
beforeAll(async () => {
  test = await startTest({
    world: sampleWorld,
    logger: { error: message => failures.push(message) },
  });
});
afterAll(() => test.stop());

const TARGETS: Record<string, string> = {
  monitoring: 'GraniteServiceVersion20100801',
  tagging: 'ResourceGroupsTaggingAPI_20170126',
  sqs: 'AmazonSQS',
  ssm: 'AmazonSSM',
};

const JSON_BODIES = [
  '',
  '{',
  'null',
  '[]',
  '{}',
  '{"a":{"b":[1,null,{"c":"d"}]}}',
  '\u0000',
];

/** Values of the wrong kind for every member that a name could have. */
const WRONG: unknown[] = [null, -1, 1e300, '', 'x', [], [[]], {}, true];

const MEMBERS = [
  ...['AlarmName', 'AlarmNames', 'AlarmRule', 'AttributeNames', 'Content'],
  ...['DashboardBody', 'DashboardName', 'DocumentName', 'EndTime', 'Entries'],
  ...['Dimensions', 'EvaluationPeriods', 'Filters', 'Layers', 'MetricData'],
  ...['FunctionName', 'MaxRecords', 'MetricDataQueries', 'MetricName', 'Name'],
  ...['Names', 'Namespace', 'NextToken', 'Parameters', 'Path', 'Period'],
  ...['QueueName', 'QueueUrl', 'ResourceARN', 'StartTime', 'StateReason'],
  ...['StateValue', 'TagFilters', 'Tags', 'Threshold', 'Value', 'roleArn'],
  ...['actions', 'clientToken', 'description', 'stopConditions', 'targets'],
];

const everywhere = (value: unknown) =>
  JSON.stringify(Object.fromEntries(MEMBERS.map(name => [name, value])));

const XML_BODIES = [
  '<a>',
  '<a/>',
  'text',
  '<?xml version="1.0"?><a><Object/><ChangeBatch>1</ChangeBatch></a>',
];

function requestOf(service: string, { name, http }: Operation, body: string) {
  const target = TARGETS[service];
  const version = service === 'monitoring' || service === 'sqs' ? '1.0' : '1.1';
  const path = (http?.path ?? '/').replace(/\{[^}]*\}/g, 'x');
  const method = http?.method ?? 'POST';
  const type = target
    ? `application/x-amz-json-${version}`
    : { s3: 'application/xml', route53: 'application/xml' }[service] ??
      'application/json';
  return {
    url: `${test.simulator.url}${path}${http?.when ? `?${http.when[0]}` : ''}`,
    init: {
      method,
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=111122223333/20261102/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
        'content-type':
          service === 'sts' ? 'application/x-www-form-urlencoded' : type,
        ...(target && { 'x-amz-target': `${target}.${name}` }),
      },
      ...(['GET', 'HEAD'].includes(method) ? {} : { body }),
    },
  };
}

const all = [...new Set(services.values())].flatMap(service =>
  service.operations.map(
    operation =>
      [`${service.name} ${operation.name}`, service.name, operation] as const,
  ),
);

it.each(all)('%s never crashes', async (_name, service, operation) => {
  const bodies = [
    ...JSON_BODIES,
    ...XML_BODIES,
    ...WRONG.map(everywhere),
    `Action=${operation.name}&a.member.1.b=c&a=d&__proto__.x=y`,
  ];
  for (const body of bodies) {
    const { url, init } = requestOf(service, operation, body);
    const response = await fetch(url, init);
    await response.arrayBuffer();
    expect([500, 502, 503]).not.toContain(response.status);
  }
  expect(failures).toEqual([]);
});
