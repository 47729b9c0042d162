import {
  boolean,
  Infer,
  integer,
  oneOf,
  oneOrMany,
  string,
  structure,
} from '../../server/shapes';
import { invalidInput } from './errors';

const names = (item: string, max: number) =>
  structure({}, { [item]: oneOrMany(string({ max: 64 }), { max }) });

/** Members that may change after the health check was made. */
const changeable = {
  IPAddress: string({ max: 45 }),
  Port: integer({ min: 1, max: 65_535 }),
  ResourcePath: string({ max: 255 }),
  FullyQualifiedDomainName: string({ max: 255 }),
  SearchString: string({ max: 255 }),
  FailureThreshold: integer({ min: 1, max: 10 }),
  Inverted: boolean(),
  Disabled: boolean(),
  HealthThreshold: integer({ min: 0, max: 256 }),
  ChildHealthChecks: names('ChildHealthCheck', 256),
  EnableSNI: boolean(),
  Regions: names('Region', 64),
  AlarmIdentifier: structure(
    {
      Region: string({ min: 1, max: 64 }),
      Name: string({ min: 1, max: 256 }),
    },
    {},
  ),
  InsufficientDataHealthStatus: oneOf(
    'Healthy',
    'Unhealthy',
    'LastKnownStatus',
  ),
};

export const healthCheckConfig = structure(
  {
    Type: oneOf(
      'HTTP',
      'HTTPS',
      'HTTP_STR_MATCH',
      'HTTPS_STR_MATCH',
      'TCP',
      'CALCULATED',
      'CLOUDWATCH_METRIC',
      'RECOVERY_CONTROL',
    ),
  },
  {
    ...changeable,
    RequestInterval: integer({ min: 10, max: 30 }),
    MeasureLatency: boolean(),
  },
);

export const healthCheckChanges = structure(
  { HealthCheckId: string({ min: 1, max: 64 }) },
  { ...changeable, HealthCheckVersion: integer({ min: 1 }) },
);

/** What a health check looks at, as Route 53's API has it. */
export type HealthCheckConfig = Infer<typeof healthCheckConfig>;

/** Settings that are shown even if nobody gave them. */
export function withDefaults(config: HealthCheckConfig): HealthCheckConfig {
  const isEndpoint = !['CALCULATED', 'CLOUDWATCH_METRIC'].includes(config.Type);
  return {
    Inverted: false,
    Disabled: false,
    ...(isEndpoint && {
      RequestInterval: 30,
      FailureThreshold: 3,
      MeasureLatency: false,
      EnableSNI: config.Type.startsWith('HTTPS'),
    }),
    ...config,
  };
}

/**
 * Checks what belongs together.
 *
 * @throws AwsError InvalidInput
 */
export function checkConfig(config: HealthCheckConfig): void {
  const { Type, IPAddress, FullyQualifiedDomainName, AlarmIdentifier } = config;
  const { RequestInterval = 30, SearchString, Port } = config;
  if (![10, 30].includes(RequestInterval)) {
    throw invalidInput('RequestInterval must be 10 or 30.');
  }
  if (Type === 'CLOUDWATCH_METRIC' && !AlarmIdentifier) {
    throw invalidInput('AlarmIdentifier is required for CLOUDWATCH_METRIC.');
  }
  if (Type === 'CALCULATED' && !config.ChildHealthChecks) {
    throw invalidInput('ChildHealthChecks is required for CALCULATED.');
  }
  if (/^(HTTP|TCP)/.test(Type) && !IPAddress && !FullyQualifiedDomainName) {
    throw invalidInput(
      'Either IPAddress or FullyQualifiedDomainName must be specified.',
    );
  }
  if (Type === 'TCP' && Port === undefined) {
    throw invalidInput('Port is required for TCP.');
  }
  if (Type.endsWith('_STR_MATCH') !== (SearchString !== undefined)) {
    throw invalidInput(
      'SearchString must be specified for string matching and only then.',
    );
  }
}
