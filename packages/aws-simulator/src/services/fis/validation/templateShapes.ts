import {
  integer,
  list,
  map,
  oneOf,
  string,
  structure,
} from '../../../server/shapes';

const word = (max: number, min = 0) => string({ min, max, pattern: /^\S+$/ });

/** A client token. */
export const clientToken = word(1024, 1);

export const tags = map(string({ max: 256 }), {
  max: 50,
  key: string({ min: 1, max: 128 }),
});

export const description = string({ max: 512 });

const arn = word(2048, 20);

const name = word(64);

export const roleArn = arn;

const targetParameter = string({
  min: 1,
  max: 1024,
  pattern: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u,
});

const target = structure(
  { resourceType: word(128), selectionMode: string({ max: 64 }) },
  {
    resourceArns: list(arn, { max: 5 }),
    resourceTags: map(string({ max: 256 }), {
      max: 50,
      key: string({ max: 128 }),
    }),
    filters: list(
      structure({ path: word(256), values: list(string({ max: 128 })) }, {}),
    ),
    parameters: map(targetParameter, { key: name }),
  },
);

const action = structure(
  { actionId: word(128) },
  {
    description,
    // Official templates carry spaces in values, although the model forbids it.
    parameters: map(string({ max: 1024 }), { key: name }),
    targets: map(name, { key: name }),
    startAfter: list(name),
  },
);

export const targets = map(target, { key: name });
export const actions = map(action, { key: name });

export const stopConditions = list(
  structure({ source: word(64) }, { value: word(2048, 20) }),
);

const logMembers = {
  cloudWatchLogsConfiguration: structure({ logGroupArn: arn }, {}),
  s3Configuration: structure(
    { bucketName: word(63, 3) },
    { prefix: string({ min: 1, max: 700 }) },
  ),
};

/** FIS knows two versions of its log; the records here are of the second. */
const logSchemaVersion = integer({ min: 1, max: 2 });

export const createLogConfiguration = structure(
  { logSchemaVersion },
  logMembers,
);

export const updateLogConfiguration = structure(
  {},
  { logSchemaVersion, ...logMembers },
);

const emptyTargetResolutionMode = oneOf('fail', 'skip');

export const createOptions = structure(
  {},
  {
    accountTargeting: oneOf('single-account', 'multi-account'),
    emptyTargetResolutionMode,
  },
);

export const updateOptions = structure({}, { emptyTargetResolutionMode });

const reportDuration = word(32);

export const reportConfiguration = structure(
  {},
  {
    outputs: structure(
      {},
      {
        s3Configuration: structure(
          {},
          { bucketName: word(63, 3), prefix: string({ max: 256 }) },
        ),
      },
    ),
    dataSources: structure(
      {},
      {
        cloudWatchDashboards: list(
          structure({}, { dashboardIdentifier: word(512, 1) }),
        ),
      },
    ),
    preExperimentDuration: reportDuration,
    postExperimentDuration: reportDuration,
  },
);
