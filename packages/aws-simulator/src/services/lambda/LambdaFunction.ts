import type { Shape } from '../../server/shapes';
import {
  boolean,
  Infer,
  integer,
  list,
  map,
  oneOf,
  string,
  structure,
} from '../../server/shapes';
import type { WorldResource } from '../../worlds/World';

/** Members that UpdateFunctionConfiguration can change. */
export const changeableMembers = {
  Description: string({ max: 256 }),
  Handler: string({ max: 128 }),
  Role: string({ pattern: /^arn:aws[\w-]*:iam::\d{12}:role\/.+$/ }),
  Runtime: string({ max: 64 }),
  Timeout: integer({ min: 1, max: 900 }),
  MemorySize: integer({ min: 128, max: 10_240 }),
  Environment: structure({}, { Variables: map(string()) }),
  TracingConfig: structure({}, { Mode: oneOf('Active', 'PassThrough') }),
  EphemeralStorage: structure({ Size: integer({ min: 512, max: 10_240 }) }, {}),
};

/** Layers as functions have them. */
const layers = list(structure({ Arn: string() }, { CodeSize: integer() }));

/** What a world may say about a function: members of Lambda's own answers. */
export const declaredMembers: Shape<DeclaredMembers> = structure(
  {},
  {
    ...changeableMembers,
    Layers: layers,
    Architectures: list(string()),
    ReservedConcurrentExecutions: integer({ min: 0 }),
    SnapStart: structure(
      {},
      { ApplyOn: string(), OptimizationStatus: string() },
    ),
    Publish: boolean(),
  },
);

/** The configuration of a function without what follows from its name. */
export interface DeclaredMembers
  extends Partial<{
    [K in keyof typeof changeableMembers]: Infer<(typeof changeableMembers)[K]>;
  }> {
  Layers?: { Arn: string; CodeSize?: number }[];
  Architectures?: string[];
  ReservedConcurrentExecutions?: number;
  SnapStart?: { ApplyOn?: string; OptimizationStatus?: string };
}

/** A function as the simulator keeps it. */
export interface LambdaFunction {
  name: string;
  arn: string;
  /** Where its tags live. */
  resource: WorldResource;
  configuration: DeclaredMembers;
  /** Epoch milliseconds. */
  modifiedAt: number;
  /** Until then, an update is in progress. */
  updatedAt: number;
  revision: number;
}
