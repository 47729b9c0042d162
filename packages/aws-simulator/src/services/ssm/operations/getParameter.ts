import { operation } from '../../../server/Service';
import { boolean, list, string, structure } from '../../../server/shapes';
import { parameterNotFound, parameterVersionNotFound } from '../errors';
import type { Parameter, Parameters } from '../parameters/Parameters';
import { parameterView } from '../parameters/parameterView';

const parameterName = string({ min: 1, max: 2048 });

interface Found {
  parameter: Parameter;
  selector?: string;
}

/** A name may be an ARN, and have a version behind a colon. */
function find(
  parameters: Parameters,
  text: string,
): Found | 'no version' | undefined {
  const path = text.replace(/^arn:aws[\w-]*:ssm:[^:]*:\d*:parameter/, '');
  const [name = '', version] = path.split(':');
  // The ARN of a parameter without a slash has one all the same.
  const names = path === text ? [name] : [name, name.replace(/^\//, '')];
  const known = names.find(each => parameters.get(each));
  if (known === undefined) {
    return undefined;
  }
  const wanted = version === undefined ? undefined : Number(version);
  const parameter = parameters.get(known, wanted);
  const selector = version === undefined ? undefined : `:${version}`;
  return parameter ? { parameter, selector } : 'no version';
}

export const getParameter = operation({
  name: 'GetParameter',
  input: structure({ Name: parameterName }, { WithDecryption: boolean() }),
  handle({ Name, WithDecryption }, { cell }) {
    const found = find(cell.parameters, Name);
    if (found === 'no version') {
      throw parameterVersionNotFound(Name);
    }
    if (!found) {
      throw parameterNotFound();
    }
    const { parameter, selector } = found;
    const options = { withDecryption: WithDecryption, selector };
    return { Parameter: parameterView(parameter, options) };
  },
});

export const getParameters = operation({
  name: 'GetParameters',
  input: structure(
    { Names: list(parameterName, { min: 1, max: 10 }) },
    { WithDecryption: boolean() },
  ),
  handle({ Names, WithDecryption }, { cell }) {
    const InvalidParameters: string[] = [];
    const Parameters = [...new Set(Names)].flatMap(name => {
      const found = find(cell.parameters, name);
      if (!found || found === 'no version') {
        InvalidParameters.push(name);
        return [];
      }
      const { parameter, selector } = found;
      const options = { withDecryption: WithDecryption, selector };
      return parameterView(parameter, options);
    });
    return { Parameters, InvalidParameters };
  },
});
