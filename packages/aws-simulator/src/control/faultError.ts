import { AwsError } from '../server/AwsError';
import type { FaultRule } from './FaultRule';

/** Services that answer with telling statuses where others have 400. */
const RESTFUL = ['fis', 'lambda', 'route53', 'sts'];

type Failure = readonly [code: string, status: number, message: string];

function usual(action: FaultRule['action'], service: string): Failure {
  const refused = RESTFUL.includes(service) ? 403 : 400;
  switch (action) {
    case 'expired-credentials':
      return [
        ['s3', 'sts', 'route53'].includes(service)
          ? 'ExpiredToken'
          : 'ExpiredTokenException',
        refused,
        'The security token included in the request is expired',
      ];
    case 'clock-skew':
      return service === 's3'
        ? [
            'RequestTimeTooSkewed',
            403,
            'The difference between the request time and the current time is too large.',
          ]
        : [
            'InvalidSignatureException',
            refused,
            'Signature expired: the clocks of client and service differ too much.',
          ];
    case 'drop':
      return [
        'Dropped',
        500,
        'The connection was cut before the request was processed.',
      ];
    default:
      return [
        'InternalServerException',
        500,
        'A fault rule of the simulator made this request fail.',
      ];
  }
}

/** The error that a fault rule answers with; what the rule says comes first. */
export function faultError(fault: FaultRule, service: string): AwsError {
  const [code, status, message] = usual(fault.action, service);
  return new AwsError(
    fault.code ?? code,
    fault.status ?? status,
    fault.message ?? message,
  );
}
