import { InputError } from '@backstage/errors';
import { modelProblems } from './modelProblems';
import { modelShape } from './modelShape';
import type { WorldModel } from './WorldModel';

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

/**
 * Checks a model, for instance one that was read from a file.
 *
 * @throws InputError that names every contradiction with its path, such as
 *   `model.components[3].latency.p50Ms`.
 */
export function readModel(model: unknown): WorldModel {
  const { success, data, error } = modelShape.safeParse(model);
  const problems = success
    ? [...modelProblems(data)]
    : error.issues.map(({ path, message }) => `${pathText(path)}: ${message}`);
  if (!success || problems.length > 0) {
    const all = problems.map(problem => `model.${problem}`);
    throw new InputError(`The world is not valid: ${all.join('; ')}.`);
  }
  return data;
}
