import type { Component, Dependency, WorldModel } from '../../world/model';
import { keyOf } from '../../world/noise';
import type { WorldResource } from '../World';
import { protectionOf } from './protection';
import type { ShopService } from './ShopService';

const LAMBDA = 'aws:lambda:function';
const TASK = 'aws:ecs:task';
const CLUSTER = 'aws:rds:cluster';

/** A caller that can do without what does not answer. */
const PROTECTED = {
  timeoutMs: 5000,
  retries: { attempts: 2, backoffMs: 100 },
  fallback: true,
};

const nameOf = ({ arn }: WorldResource) => arn.split(/[:/]/).at(-1) ?? arn;

/** Calls that spread evenly over several components. */
function evenly(components: readonly Component[]): Dependency[] {
  return components.map(({ id }) => ({
    on: id,
    callsPerRequest: 1 / components.length,
  }));
}

function componentsOf(
  service: ShopService,
  resources: readonly WorldResource[],
): Component[] {
  const { name, accountId, region } = service;
  const id = `${name}.${region}`;
  const place = { accountId, region };
  const ofType = (type: string) =>
    resources.filter(resource => resource.type === type);
  const resilience = { ...PROTECTED, onlyWhile: protectionOf(service).name };
  const guard = (dependencies: Dependency[]) =>
    dependencies.map(each => ({ ...each, resilience }));
  const functions = ofType(LAMBDA).map(
    (resource): Component => ({
      ...place,
      id: resource.arn,
      kind: 'lambda',
      name: nameOf(resource),
      units: [{ arn: resource.arn }],
      latency: { p50Ms: 35, p99Ms: 160 },
    }),
  );
  const clusters = ofType(CLUSTER).map(
    (resource): Component => ({
      ...place,
      id: resource.arn,
      kind: 'rds',
      name: nameOf(resource),
      units: [{ arn: resource.arn }],
      latency: { p50Ms: 6, p99Ms: 25 },
    }),
  );
  const tasks = ofType(TASK);
  const containers: Component[] = tasks.length
    ? [
        {
          ...place,
          id: `${id}/tasks`,
          kind: 'ecs',
          name,
          cluster: 'shop',
          units: tasks.map(({ arn }) => ({ arn })),
          latency: { p50Ms: 45, p99Ms: 190 },
          autoscaling: { replaceSeconds: 40 },
          dependsOn: guard(evenly(clusters)),
        },
      ]
    : [];
  const databases = containers.length > 0 ? [] : clusters;
  return [
    {
      ...place,
      id,
      kind: 'api',
      name,
      units: [{ arn: `arn:aws:apigateway:${region}::/restapis/${name}` }],
      traffic: {
        requestsPerMinute: 120 + (keyOf(id) % 13) * 20,
        daily: 0.35,
        weekly: 0.15,
      },
      latency: { p50Ms: 60, p99Ms: 280 },
      errorShare: 0.0002,
      publishes: { namespace: 'Shop', dimensions: { Service: name } },
      dependsOn: guard(
        [functions, containers, databases].flatMap(each => evenly(each)),
      ),
    },
    ...functions,
    ...containers,
    ...clusters,
  ];
}

/**
 * How the services of the shop behave: each is an API before its functions or
 * tasks, and these call its databases. Callers are protected while the service's
 * switch is on.
 */
export function shopModel(
  services: readonly ShopService[],
  resourcesOf: (service: ShopService) => readonly WorldResource[],
): WorldModel {
  return {
    components: services.flatMap(service =>
      componentsOf(service, resourcesOf(service)),
    ),
    switches: services.map(protectionOf),
  };
}
