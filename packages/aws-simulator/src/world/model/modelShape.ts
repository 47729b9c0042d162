import { z } from 'zod';
import type { WorldModel } from './WorldModel';

const text = z.string().min(1);
const share = z.number().min(0).max(1);
const positive = z.number().positive();
const seconds = z.number().min(0);
const account = z.string().regex(/^\d{12}$/, 'must have twelve digits');
const region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as us-east-1');

const traffic = z.strictObject({
  requestsPerMinute: z.number().min(0),
  daily: share.optional(),
  peakHour: z.number().min(0).max(24).optional(),
  weekly: share.optional(),
  noise: share.optional(),
  arrivals: z.enum(['random', 'regular']).optional(),
});

const resilience = z.strictObject({
  timeoutMs: positive.optional(),
  retries: z
    .strictObject({
      attempts: z.number().int().min(1).max(10),
      backoffMs: z.number().min(0),
    })
    .optional(),
  circuitBreaker: z
    .strictObject({ failureShare: share, afterSeconds: seconds.optional() })
    .optional(),
  fallback: z.boolean().optional(),
  onlyWhile: text.optional(),
});

const dependency = z.strictObject({
  on: text,
  callsPerRequest: positive.optional(),
  port: z.number().int().optional(),
  via: z.array(text).optional(),
  resilience: resilience.optional(),
});

const unit = z.strictObject({
  arn: z.string().startsWith('arn:', 'must be an ARN'),
  zone: text.optional(),
  subnet: text.optional(),
  volume: text.optional(),
  hosts: z.array(text).optional(),
});

const frontDoor = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('api-gateway'),
    name: text,
    stage: text.optional(),
  }),
  z.strictObject({
    type: z.literal('load-balancer'),
    loadBalancer: text,
    targetGroup: text,
  }),
]);

const component = z.strictObject({
  id: text,
  kind: z.enum([
    'api',
    'lambda',
    'ecs',
    'ec2',
    'eks',
    'rds',
    'dynamodb',
    'dsql',
    'elasticache',
    'memorydb',
    'kinesis',
    'sqs',
    's3',
  ]),
  accountId: account,
  region,
  name: text,
  cluster: text.optional(),
  namespace: text.optional(),
  units: z.array(unit).min(1),
  role: text.optional(),
  host: text.optional(),
  port: z.number().int().optional(),
  traffic: traffic.optional(),
  latency: z
    .strictObject({ p50Ms: positive, p99Ms: positive })
    .refine(({ p50Ms, p99Ms }) => p99Ms >= p50Ms, {
      message: 'p99Ms must not be below p50Ms',
    }),
  errorShare: share.optional(),
  utilisation: share.optional(),
  limits: z
    .strictObject({
      timeoutMs: positive.optional(),
      concurrency: positive.optional(),
      memoryUse: share.optional(),
    })
    .optional(),
  autoscaling: z
    .strictObject({
      replaceSeconds: seconds.optional(),
      scaleOutSeconds: seconds.optional(),
      maxFactor: z.number().min(1).optional(),
    })
    .optional(),
  frontDoor: frontDoor.optional(),
  publishes: z
    .strictObject({
      namespace: text,
      dimensions: z.record(text, text).optional(),
    })
    .optional(),
  dependsOn: z.array(dependency).optional(),
  consumes: text.optional(),
  replicatesTo: z.array(region).optional(),
});

const healthCheck = z.strictObject({
  id: text,
  watches: text,
  whileSwitch: z.strictObject({ name: text, watches: text }).optional(),
  intervalSeconds: z.union([z.literal(10), z.literal(30)]).optional(),
  failureThreshold: z.number().int().min(1).max(10).optional(),
});

const globalApi = z.strictObject({
  name: text,
  accountId: account,
  metricsRegion: region,
  namespace: text,
  routing: z.enum(['latency', 'failover']),
  dnsTtlSeconds: seconds.optional(),
  endpoints: z
    .array(
      z.strictObject({
        region,
        component: text,
        traffic,
        healthCheck: healthCheck.optional(),
      }),
    )
    .min(1),
});

const worldSwitch = z.strictObject({
  name: text,
  description: z.string().optional(),
  on: z.boolean().optional(),
  changes: z
    .array(z.strictObject({ daysAgo: seconds, on: z.boolean() }))
    .optional(),
});

/** The form of a model; whether it makes sense is told by `modelProblems`. */
export const modelShape: z.ZodType<WorldModel> = z.strictObject({
  components: z.array(component),
  globalApis: z.array(globalApi).optional(),
  switches: z.array(worldSwitch).optional(),
});
