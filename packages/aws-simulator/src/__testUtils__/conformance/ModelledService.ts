import type { ApiModel, ModelShape } from './ApiModel';

/** A service whose responses can be checked. */
export interface ModelledService {
  /** Name in the scope of a signature. */
  name: string;
  model: ApiModel;
  /** How the service writes here, which is not always what the model says. */
  format: 'rest-json' | 'json' | 'query' | 'rest-xml';
  /** Before the dot in `x-amz-target`. */
  target?: string;
  /** The names of the errors that an operation may answer with. */
  errorsOf?(operation: string): readonly string[];
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
