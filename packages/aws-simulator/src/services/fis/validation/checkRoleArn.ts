import { validationError } from '../errors';

const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;

/** Checks that a role ARN is written as one. */
export function checkRoleArn(roleArn: string): void {
  if (!ROLE_ARN.test(roleArn)) {
    throw validationError(`Invalid role ARN: ${roleArn}`);
  }
}
