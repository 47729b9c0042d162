import { cloudWatchDrive } from './cloudWatchDrive';
import type { Drive } from './Drive';
import { lambdaDrive } from './lambdaDrive';
import { route53Drive } from './route53Drive';
import { s3Drive } from './s3Drive';
import { sqsDrive } from './sqsDrive';
import { ssmDrive } from './ssmDrive';
import { stsDrive } from './stsDrive';
import { taggingDrive } from './taggingDrive';

/** How each service is driven, by its name; FIS has a suite of its own. */
export const drives: Readonly<Record<string, Drive>> = {
  monitoring: cloudWatchDrive,
  lambda: lambdaDrive,
  route53: route53Drive,
  s3: s3Drive,
  sqs: sqsDrive,
  ssm: ssmDrive,
  sts: stsDrive,
  tagging: taggingDrive,
};
