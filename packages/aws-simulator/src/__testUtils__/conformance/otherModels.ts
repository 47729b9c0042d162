import { loadModel } from './ApiModel';
import type { ModelledService } from './ModelledService';

/** CloudWatch moved from the query protocol to JSON; its shapes stayed. */
export const cloudWatchModel: ModelledService = {
  name: 'monitoring',
  format: 'json',
  target: 'GraniteServiceVersion20100801',
  model: loadModel('monitoring-2010-08-01'),
};

export const taggingModel: ModelledService = {
  name: 'tagging',
  format: 'json',
  target: 'ResourceGroupsTaggingAPI_20170126',
  model: loadModel('resourcegroupstaggingapi-2017-01-26'),
};

export const stsModel: ModelledService = {
  name: 'sts',
  format: 'query',
  model: loadModel('sts-2011-06-15'),
};
