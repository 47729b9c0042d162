import { AwsError } from '../../../server/AwsError';
import { page } from '../../../server/page';
import { operation } from '../../../server/Service';
import {
  boolean,
  Infer,
  integer,
  list,
  string,
  structure,
} from '../../../server/shapes';
import { isOfType, TaggedResource, taggedResources } from '../taggedResources';

const DEFAULT_PAGE = 50;

const tagFilter = structure(
  {},
  {
    Key: string({ min: 1, max: 128 }),
    Values: list(string({ max: 256 }), { max: 20 }),
  },
);

const input = structure(
  {},
  {
    TagFilters: list(tagFilter, { max: 50 }),
    ResourceTypeFilters: list(string({ max: 256 }), { max: 100 }),
    ResourceARNList: list(string({ min: 1, max: 1011 }), { min: 1, max: 100 }),
    ResourcesPerPage: integer({ min: 1, max: 100 }),
    PaginationToken: string({ max: 2048 }),
    TagsPerPage: integer(),
    IncludeComplianceDetails: boolean(),
  },
);

function matches(
  { arn, tags }: TaggedResource,
  request: Infer<typeof input>,
): boolean {
  const {
    TagFilters = [],
    ResourceTypeFilters = [],
    ResourceARNList,
  } = request;
  return (
    TagFilters.every(({ Key = '', Values = [] }) => {
      const value = tags[Key];
      return value !== undefined && (!Values.length || Values.includes(value));
    }) &&
    (ResourceTypeFilters.length === 0 ||
      ResourceTypeFilters.some(filter => isOfType(arn, filter))) &&
    (ResourceARNList === undefined || ResourceARNList.includes(arn))
  );
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterException', 400, message);
}

export const getResources = operation({
  name: 'GetResources',
  input,
  handle(request, { cell, simulation }) {
    const { ResourceARNList, ResourcesPerPage, TagFilters } = request;
    const token = request.PaginationToken || undefined;
    if (ResourceARNList && (ResourcesPerPage || token)) {
      throw invalid('ResourceARNList cannot be combined with paging.');
    }
    const found = taggedResources(cell, simulation).filter(each =>
      matches(each, request),
    );
    const { items, nextToken = '' } = page(found, {
      size: ResourceARNList?.length ?? ResourcesPerPage ?? DEFAULT_PAGE,
      token,
      scope: `GetResources/${JSON.stringify(TagFilters ?? [])}`,
      keyOf: ({ arn }) => arn,
      invalidToken: () =>
        new AwsError(
          'PaginationTokenExpiredException',
          400,
          'The PaginationToken is not valid.',
        ),
    });
    return {
      ResourceTagMappingList: items.map(({ arn, tags }) => ({
        ResourceARN: arn,
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      })),
      PaginationToken: nextToken,
    };
  },
});
