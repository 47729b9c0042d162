import { resolve } from './ApiModel';
import type { ApiModel, ModelShape } from './ApiModel';
import { textScalarProblem } from './checkScalar';
import type { XmlElement } from './parseXml';

/** What an element is called that holds a member. */
function elementName(name: string, shape: ModelShape): string {
  const item = shape.flattened ? shape.member?.locationName : undefined;
  return shape.locationName ?? item ?? name;
}

function structureProblems(
  model: ApiModel,
  shape: ModelShape,
  element: XmlElement,
  path: string,
): string[] {
  const members = new Map(
    Object.entries(shape.members ?? {})
      .filter(([, member]) => member.location === undefined)
      .map(([name, reference]) => {
        const member = resolve(model, reference);
        return [elementName(name, member), { name, member }];
      }),
  );
  const present = new Set(element.children.map(({ name }) => name));
  const missing = [...members]
    .filter(
      ([wire, { name, member }]) =>
        shape.required?.includes(name) &&
        !member.flattened &&
        !present.has(wire),
    )
    .map(([wire]) => `${path}.${wire} is required`);
  const others = element.children.flatMap(child => {
    const known = members.get(child.name);
    const childPath = `${path}.${child.name}`;
    if (!known) {
      return [`${childPath} is not in the model`];
    }
    const { member } = known;
    return member.type === 'list' && member.flattened
      ? xmlProblems(model, member.member ?? {}, child, childPath)
      : xmlProblems(model, member, child, childPath);
  });
  return [...missing, ...others];
}

function listProblems(
  model: ApiModel,
  shape: ModelShape,
  element: XmlElement,
  path: string,
): string[] {
  const name = shape.member?.locationName ?? 'member';
  return element.children.flatMap((child, index) =>
    child.name === name
      ? xmlProblems(model, shape.member ?? {}, child, `${path}[${index}]`)
      : [`${path} holds ${child.name} instead of ${name}`],
  );
}

/** Everything in which an XML element differs from what its shape says. */
export function xmlProblems(
  model: ApiModel,
  reference: ModelShape,
  element: XmlElement,
  path: string,
): string[] {
  const shape = resolve(model, reference);
  switch (shape.type) {
    case 'structure':
      return structureProblems(model, shape, element, path);
    case 'list':
      return listProblems(model, shape, element, path);
    case 'map':
      return element.children.flatMap(entry => {
        const value = entry.children.find(({ name }) => name === 'value');
        return value
          ? xmlProblems(
              model,
              shape.value ?? {},
              value,
              `${path}.${entry.name}`,
            )
          : [`${path} holds an entry without a value`];
      });
    default: {
      const problem = textScalarProblem(shape, element.text);
      return problem ? [`${path}: ${problem}`] : [];
    }
  }
}
