import type { ActionDefinition } from './ActionDefinition';
import { arcActions } from './arcActions';
import { cloudwatchActions } from './cloudwatchActions';
import { directconnectActions } from './directconnectActions';
import { dsqlActions } from './dsqlActions';
import { dynamodbActions } from './dynamodbActions';
import { ebsActions } from './ebsActions';
import { ec2Actions } from './ec2Actions';
import { ecsActions } from './ecsActions';
import { eksActions } from './eksActions';
import { elasticacheActions } from './elasticacheActions';
import { fisActions } from './fisActions';
import { kinesisActions } from './kinesisActions';
import { lambdaActions } from './lambdaActions';
import { memorydbActions } from './memorydbActions';
import { networkActions } from './networkActions';
import { rdsActions } from './rdsActions';
import { s3Actions } from './s3Actions';
import { ssmActions } from './ssmActions';

/** Every action that FIS offers, by id. */
export const actions: ReadonlyMap<string, ActionDefinition> = new Map(
  [
    ...arcActions,
    ...cloudwatchActions,
    ...directconnectActions,
    ...dsqlActions,
    ...dynamodbActions,
    ...ebsActions,
    ...ec2Actions,
    ...ecsActions,
    ...eksActions,
    ...elasticacheActions,
    ...fisActions,
    ...kinesisActions,
    ...lambdaActions,
    ...memorydbActions,
    ...networkActions,
    ...rdsActions,
    ...s3Actions,
    ...ssmActions,
  ].map(action => [action.id, action]),
);
