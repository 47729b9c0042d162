import { createHash } from 'node:crypto';
import { uuid } from '../../state/random';
import type { LambdaFunction } from './LambdaFunction';

const CODE_SIZE = 1024;

/** The configuration of a function as the API shows it. */
export function functionView(
  shown: LambdaFunction,
  now: number,
  qualifier?: string,
): object {
  const { name, arn, configuration, modifiedAt, updatedAt, revision } = shown;
  const [, , , , accountId] = arn.split(':');
  const { ReservedConcurrentExecutions: _reserved, ...members } = configuration;
  const version = qualifier && /^\d+$/.test(qualifier) ? qualifier : '$LATEST';
  return {
    FunctionName: name,
    FunctionArn: qualifier ? `${arn}:${qualifier}` : arn,
    Runtime: 'nodejs22.x',
    Role: `arn:aws:iam::${accountId}:role/${name}`,
    Handler: 'index.handler',
    CodeSize: CODE_SIZE,
    CodeSha256: createHash('sha256').update(name).digest('base64'),
    Description: '',
    Timeout: 3,
    MemorySize: 128,
    LastModified: new Date(modifiedAt).toISOString().replace('Z', '+0000'),
    Version: version,
    RevisionId: uuid(arn, revision),
    State: 'Active',
    LastUpdateStatus: now < updatedAt ? 'InProgress' : 'Successful',
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    TracingConfig: { Mode: 'PassThrough' },
    EphemeralStorage: { Size: 512 },
    SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
    LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${name}` },
    ...members,
  };
}
