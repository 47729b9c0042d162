import * as cloudWatch from '@aws-sdk/client-cloudwatch';
import * as lambda from '@aws-sdk/client-lambda';
import * as tagging from '@aws-sdk/client-resource-groups-tagging-api';
import * as route53 from '@aws-sdk/client-route-53';
import * as s3 from '@aws-sdk/client-s3';
import * as sqs from '@aws-sdk/client-sqs';
import * as ssm from '@aws-sdk/client-ssm';
import * as sts from '@aws-sdk/client-sts';
import { cloudWatchService } from '../../services/cloudwatch/cloudWatchService';
import { lambdaService } from '../../services/lambda/lambdaService';
import { route53Service } from '../../services/route53/route53Service';
import { s3Service } from '../../services/s3/s3Service';
import { sqsService } from '../../services/sqs/sqsService';
import { ssmService } from '../../services/ssm/ssmService';
import { stsService } from '../../services/sts/stsService';
import { taggingService } from '../../services/tagging/taggingService';
import { offeredModel } from './ModelledService';
import type { ModelledService } from './ModelledService';
import { publishedErrors } from './publishedErrors';
import type { PublishedError } from './publishedErrors';

/** Errors of one operation and those that any of its service may answer with. */
function errors(
  client: string,
  exported: object,
  common: PublishedError[] = [],
): (operation: string) => PublishedError[] {
  const published = publishedErrors(client, exported);
  return operation => [...published(operation), ...common];
}

/** What AWS calls input that breaks a constraint of the model. */
const VALIDATION: PublishedError[] = [
  { name: 'ValidationError', status: 400 },
  { name: 'ValidationException', status: 400 },
];

const cloudWatchErrors = errors(
  '@aws-sdk/client-cloudwatch',
  cloudWatch,
  VALIDATION,
);

const cloudWatchParts = {
  name: 'monitoring',
  model: offeredModel(cloudWatchService, 'monitoring-2010-08-01'),
  errorsOf: (operation: string) => [
    ...cloudWatchErrors(operation),
    // Dashboards that do not exist cannot be deleted, either.
    ...(operation === 'DeleteDashboards'
      ? cloudWatchErrors('GetDashboard')
      : []),
  ],
};

/** CloudWatch as newer clients speak to it; its model is older than that. */
export const cloudWatchModel: ModelledService = {
  ...cloudWatchParts,
  format: 'json',
  target: 'GraniteServiceVersion20100801',
};

/** CloudWatch as older clients speak to it. */
export const cloudWatchQueryModel: ModelledService = {
  ...cloudWatchParts,
  format: 'query',
};

export const lambdaModel: ModelledService = {
  name: 'lambda',
  format: 'rest-json',
  model: offeredModel(lambdaService, 'lambda-2015-03-31'),
  errorsOf: errors('@aws-sdk/client-lambda', lambda),
};

export const route53Model: ModelledService = {
  name: 'route53',
  format: 'rest-xml',
  model: offeredModel(route53Service, 'route53-2013-04-01'),
  errorsOf: errors('@aws-sdk/client-route-53', route53),
};

/** S3's model has few errors; the others are listed in its API reference. */
export const s3Model: ModelledService = {
  name: 's3',
  format: 'rest-xml',
  model: offeredModel(s3Service, 's3-2006-03-01'),
  errorsOf: errors('@aws-sdk/client-s3', s3, [
    { name: 'BucketNotEmpty', status: 409 },
    { name: 'InvalidArgument', status: 400 },
    { name: 'InvalidBucketName', status: 400 },
    { name: 'InvalidRange', status: 416 },
    { name: 'MalformedXML', status: 400 },
    { name: 'NotImplemented', status: 501 },
    { name: 'SlowDown', status: 503 },
  ]),
};

export const sqsModel: ModelledService = {
  name: 'sqs',
  format: 'json',
  target: 'AmazonSQS',
  model: offeredModel(sqsService, 'sqs-2012-11-05'),
  // What any query service called a wrong parameter, SQS still does.
  errorsOf: errors('@aws-sdk/client-sqs', sqs, [
    { name: 'InvalidParameterValue', status: 400 },
    { name: 'MissingParameter', status: 400 },
  ]),
};

export const ssmModel: ModelledService = {
  name: 'ssm',
  format: 'json',
  target: 'AmazonSSM',
  model: offeredModel(ssmService, 'ssm-2014-11-06'),
  errorsOf: errors('@aws-sdk/client-ssm', ssm, VALIDATION),
};

export const stsModel: ModelledService = {
  name: 'sts',
  format: 'query',
  model: offeredModel(stsService, 'sts-2011-06-15'),
  errorsOf: errors('@aws-sdk/client-sts', sts, [
    ...VALIDATION,
    { name: 'AccessDenied', status: 403 },
  ]),
};

export const taggingModel: ModelledService = {
  name: 'tagging',
  format: 'json',
  target: 'ResourceGroupsTaggingAPI_20170126',
  model: offeredModel(taggingService, 'resourcegroupstaggingapi-2017-01-26'),
  errorsOf: errors('@aws-sdk/client-resource-groups-tagging-api', tagging),
};
