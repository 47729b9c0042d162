import { testModel } from '../__testUtils__/testModel';
import { readModel } from './readModel';

const [first, ...others] = testModel.components;

function withFirst(change: object): unknown {
  return { components: [{ ...first, ...change }, ...others] };
}

it('takes a model as it is', () => {
  expect(readModel(testModel)).toEqual(testModel);
});

const endpoint = {
  region: 'us-east-1',
  component: 'web',
  traffic: { requestsPerMinute: 1 },
};
const api = {
  name: 'api',
  accountId: '111122223333',
  metricsRegion: 'us-east-1',
  namespace: 'Test',
  routing: 'latency',
};

it.each<[string, unknown, RegExp]>([
  [
    'a number that is none',
    withFirst({ latency: { p50Ms: 'fast', p99Ms: 100 } }),
    /model\.components\[0\]\.latency\.p50Ms: .*number/,
  ],
  [
    'latencies the wrong way round',
    withFirst({ latency: { p50Ms: 200, p99Ms: 100 } }),
    /model\.components\[0\]\.latency: p99Ms must not be below p50Ms/,
  ],
  [
    'an unknown key',
    withFirst({ laterncy: 5 }),
    /model\.components\[0\]: .*laterncy/,
  ],
  [
    'an unknown kind',
    withFirst({ kind: 'mainframe' }),
    /model\.components\[0\]\.kind: /,
  ],
  [
    'a component without units',
    withFirst({ units: [] }),
    /model\.components\[0\]\.units: /,
  ],
  [
    'a unit that has no ARN',
    withFirst({ units: [{ arn: 'task-1' }] }),
    /model\.components\[0\]\.units\[0\]\.arn: must be an ARN/,
  ],
  [
    'a region that is none',
    withFirst({ region: 'mars' }),
    /model\.components\[0\]\.region: must be a region/,
  ],
  [
    'a dependency that does not exist',
    withFirst({ dependsOn: [{ on: 'nobody' }] }),
    /model\.components\[0\]\.dependsOn\[0\]\.on: there is no component nobody/,
  ],
  [
    'a switch that does not exist',
    withFirst({
      dependsOn: [{ on: 'orders', resilience: { onlyWhile: 'light' } }],
    }),
    /model\.components\[0\]\.dependsOn\[0\]\.resilience\.onlyWhile: there is no switch light/,
  ],
  [
    'a queue that does not exist',
    withFirst({ consumes: 'nothing' }),
    /model\.components\[0\]\.consumes: there is no component nothing/,
  ],
  [
    'a component that is always too busy',
    withFirst({
      utilisation: 0.6,
      traffic: { requestsPerMinute: 10, daily: 0.5 },
    }),
    /model\.components\[0\]\.utilisation: at the day's peak 90 %/,
  ],
  [
    'components that call each other in a circle',
    {
      components: testModel.components.map(each =>
        each.id === 'table' ? { ...each, dependsOn: [{ on: 'web' }] } : each,
      ),
    },
    /model\.components: web → orders → table → web is a circle/,
  ],
  [
    'two components of one name',
    { components: [first, first, ...others] },
    /model\.components: web exists twice/,
  ],
  [
    'an endpoint of an unknown component',
    {
      ...testModel,
      globalApis: [{ ...api, endpoints: [{ ...endpoint, component: 'x' }] }],
    },
    /model\.globalApis\[0\]\.endpoints\[0\]\.component: there is no component x/,
  ],
  [
    'a health check of an unknown component',
    {
      ...testModel,
      globalApis: [
        {
          ...api,
          endpoints: [{ ...endpoint, healthCheck: { id: 'h', watches: 'x' } }],
        },
      ],
    },
    /model\.globalApis\[0\]\.endpoints\[0\]\.healthCheck: there is no component x/,
  ],
])('refuses %s and says where it is', (_, model, message) => {
  expect(() => readModel(model)).toThrow(message);
});
