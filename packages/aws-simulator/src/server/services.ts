import { cloudWatchService } from '../services/cloudwatch/cloudWatchService';
import { fisService } from '../services/fis/fisService';
import { lambdaService } from '../services/lambda/lambdaService';
import { route53Service } from '../services/route53/route53Service';
import { s3Service } from '../services/s3/s3Service';
import { sqsService } from '../services/sqs/sqsService';
import { ssmService } from '../services/ssm/ssmService';
import { stsService } from '../services/sts/stsService';
import { taggingService } from '../services/tagging/taggingService';
import type { Service } from './Service';

/** Every service by what requests call it: signature scope or target. */
export const services: ReadonlyMap<string, Service> = new Map([
  ['fis', fisService],
  ['monitoring', cloudWatchService],
  ['GraniteServiceVersion20100801', cloudWatchService],
  ['tagging', taggingService],
  ['ResourceGroupsTaggingAPI_20170126', taggingService],
  ['sts', stsService],
  ['route53', route53Service],
  ['ssm', ssmService],
  ['AmazonSSM', ssmService],
  ['lambda', lambdaService],
  ['s3', s3Service],
  ['sqs', sqsService],
  ['AmazonSQS', sqsService],
]);
