import { AwsError } from '../server/AwsError';

const ERRORS: Readonly<Record<string, readonly [string, number]>> = {
  monitoring: ['Throttling', 400],
  tagging: ['ThrottledException', 400],
  sts: ['Throttling', 400],
  lambda: ['TooManyRequestsException', 429],
  route53: ['Throttling', 400],
  s3: ['SlowDown', 503],
  sqs: ['RequestThrottled', 403],
  ssm: ['ThrottlingException', 400],
};

/** What a service answers to somebody who asks too often. */
export function rateExceeded(service: string): AwsError {
  const [code, status] = ERRORS[service] ?? ['ThrottlingException', 429];
  return new AwsError(code, status, 'Rate exceeded');
}
