import type { Service } from '../../server/Service';
import { loadModel } from './ApiModel';
import type { ApiModel, ModelShape } from './ApiModel';
import type { PublishedError } from './publishedErrors';

/** A service whose responses can be checked. */
export interface ModelledService {
  /** Name in the scope of a signature. */
  name: string;
  model: ApiModel;
  /** How the service writes here, which is not always what the model says. */
  format: 'rest-json' | 'json' | 'query' | 'rest-xml';
  /** Before the dot in `x-amz-target`. */
  target?: string;
  /** The errors that an operation may answer with. */
  errorsOf?(operation: string): readonly PublishedError[];
}

/**
 * The published model of a service, with the operations that are offered here.
 *
 * @param name - of the model in the version 2 SDK, such as `fis-2020-12-01`
 * @throws Error when an offered operation is not in the model.
 */
export function offeredModel({ operations }: Service, name: string): ApiModel {
  const model = loadModel(name);
  const offered = operations.map(each => {
    const found = model.operations[each.name];
    if (!found) {
      throw new Error(`${name} has no operation ${each.name}`);
    }
    return [each.name, found] as const;
  });
  return { ...model, operations: Object.fromEntries(offered) };
}

/** A model with members that its service has learnt since. */
export function withMembers(
  model: ApiModel,
  additions: Record<string, Record<string, ModelShape>>,
): ApiModel {
  const shapes = { ...model.shapes };
  for (const [name, members] of Object.entries(additions)) {
    const shape = shapes[name];
    if (!shape) {
      throw new Error(`The model has no shape ${name}`);
    }
    shapes[name] = { ...shape, members: { ...shape.members, ...members } };
  }
  return { ...model, shapes };
}

/** The name of the shape of a member of an operation's output. */
export function outputShapeName(
  model: ApiModel,
  operation: string,
  member: string,
): string {
  const name = model.operations[operation]?.output?.members?.[member]?.shape;
  if (name === undefined) {
    throw new Error(`${operation} has no named shape for ${member}`);
  }
  return name;
}
