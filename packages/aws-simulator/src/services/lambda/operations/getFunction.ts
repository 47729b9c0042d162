import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { functionView } from '../functionView';
import { functionName, functionOf, qualifier } from '../lambdaShapes';

const PATH = '/2015-03-31/functions/{FunctionName}';
const input = structure(
  { FunctionName: functionName },
  { Qualifier: qualifier },
);

export const getFunction = operation({
  name: 'GetFunction',
  http: { method: 'GET', path: PATH, query: ['Qualifier'] },
  input,
  handle({ FunctionName, Qualifier }, { cell, now, endpoint }) {
    const found = functionOf(cell, FunctionName);
    const { ReservedConcurrentExecutions } = found.configuration;
    return {
      Configuration: functionView(found, now, Qualifier),
      Code: {
        RepositoryType: 'S3',
        Location: `${endpoint}/lambda-code/${found.name}.zip`,
      },
      Tags: found.resource.tags ?? {},
      ...(ReservedConcurrentExecutions !== undefined && {
        Concurrency: { ReservedConcurrentExecutions },
      }),
    };
  },
});

export const getFunctionConfiguration = operation({
  name: 'GetFunctionConfiguration',
  http: { method: 'GET', path: `${PATH}/configuration`, query: ['Qualifier'] },
  input,
  handle: ({ FunctionName, Qualifier }, { cell, now }) =>
    functionView(functionOf(cell, FunctionName), now, Qualifier),
});
