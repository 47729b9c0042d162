import { resolve } from './ApiModel';
import type { ApiModel, ModelShape } from './ApiModel';
import { jsonScalarProblem } from './checkScalar';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** REST and JSON models rename members on the wire; query models do not. */
function wireName(model: ApiModel, name: string, shape: ModelShape): string {
  const isQuery = model.metadata.protocol === 'query';
  return isQuery ? name : shape.locationName ?? name;
}

function structureProblems(
  model: ApiModel,
  shape: ModelShape,
  value: Record<string, unknown>,
  path: string,
): string[] {
  const inBody = Object.entries(shape.members ?? {}).filter(
    ([, member]) => member.location === undefined,
  );
  const members = new Map(
    inBody.map(([name, member]) => [wireName(model, name, member), member]),
  );
  const missing = inBody
    .filter(([name]) => shape.required?.includes(name))
    .map(([name, member]) => wireName(model, name, member))
    .filter(name => value[name] === undefined)
    .map(name => `${path}.${name} is required`);
  const others = Object.entries(value).flatMap(([name, entry]) => {
    const member = members.get(name);
    return member
      ? jsonProblems(model, member, entry, `${path}.${name}`)
      : [`${path}.${name} is not in the model`];
  });
  return [...missing, ...others];
}

/** Everything in which a JSON value differs from what its shape says. */
export function jsonProblems(
  model: ApiModel,
  reference: ModelShape,
  value: unknown,
  path: string,
): string[] {
  const shape = resolve(model, reference);
  switch (shape.type) {
    case 'structure':
      return isObject(value)
        ? structureProblems(model, shape, value, path)
        : [`${path} is not a structure`];
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((entry, index) =>
            jsonProblems(model, shape.member ?? {}, entry, `${path}[${index}]`),
          )
        : [`${path} is not a list`];
    case 'map':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, entry]) =>
            jsonProblems(model, shape.value ?? {}, entry, `${path}.${key}`),
          )
        : [`${path} is not a map`];
    default: {
      const problem = jsonScalarProblem(shape, value);
      return problem ? [`${path}: ${problem}`] : [];
    }
  }
}
