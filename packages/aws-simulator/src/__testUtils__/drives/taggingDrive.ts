import * as tagging from '@aws-sdk/client-resource-groups-tagging-api';
import TaggingV2 from 'aws-sdk/clients/resourcegroupstaggingapi';
import { callVersion2, callVersion3 } from '../awsCallers';
import { taggingModel as model } from '../conformance';
import type { Drive } from './Drive';
import { VERSION_2 } from './Drive';

const invalid = 'InvalidParameterException';

export const taggingDrive: Drive = {
  clients: {
    3: {
      model,
      connect: settings =>
        callVersion3(
          new tagging.ResourceGroupsTaggingAPIClient(settings),
          tagging,
        ),
    },
    2: {
      model,
      connect: settings =>
        callVersion2(new TaggingV2({ ...settings, ...VERSION_2 })),
    },
  },
  async succeed(call) {
    const { PaginationToken } = Object(
      await call('GetResources', {
        ResourcesPerPage: 2,
      }),
    );
    await call('GetResources', { ResourcesPerPage: 2, PaginationToken });
    await call('GetResources', {
      TagFilters: [{ Key: 'service', Values: ['orders'] }],
      ResourceTypeFilters: ['lambda:function'],
    });
  },
  refused: [
    ['GetResources', { ResourcesPerPage: 101 }, invalid],
    [
      'GetResources',
      { PaginationToken: 'nonsense' },
      'PaginationTokenExpiredException',
    ],
  ],
};
