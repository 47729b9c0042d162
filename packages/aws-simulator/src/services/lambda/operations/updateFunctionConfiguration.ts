import { operation } from '../../../server/Service';
import { list, string, structure } from '../../../server/shapes';
import { uuid } from '../../../state/random';
import { invalidParameterValue, preconditionFailed } from '../errors';
import { functionView } from '../functionView';
import { changeableMembers } from '../LambdaFunction';
import { functionName, functionOf } from '../lambdaShapes';

const LAYER_VERSION = /^arn:aws[\w-]*:lambda:[\w-]+:\d{12}:layer:[\w-]+:\d+$/;
const MAX_LAYERS = 5;
const LAYER_SIZE = 4096;

function checkLayers(layers: readonly string[]): void {
  const unlikely = layers.find(arn => !LAYER_VERSION.test(arn));
  if (unlikely !== undefined) {
    throw invalidParameterValue(
      `Layer version ARN ${unlikely} is not well-formed.`,
    );
  }
  if (layers.length > MAX_LAYERS) {
    throw invalidParameterValue('Cannot reference more than 5 layers.');
  }
  const names = layers.map(arn => arn.replace(/:\d+$/, ''));
  if (new Set(names).size < names.length) {
    throw invalidParameterValue(
      'Two different versions of the same layer are not allowed to be referenced in the same function.',
    );
  }
}

export const updateFunctionConfiguration = operation({
  name: 'UpdateFunctionConfiguration',
  http: {
    method: 'PUT',
    path: '/2015-03-31/functions/{FunctionName}/configuration',
  },
  input: structure(
    { FunctionName: functionName },
    { ...changeableMembers, Layers: list(string()), RevisionId: string() },
  ),
  handle(request, { cell, now }) {
    const { FunctionName, Layers, RevisionId, ...changes } = request;
    const updated = functionOf(cell, FunctionName);
    const current = uuid(updated.arn, updated.revision);
    if (RevisionId !== undefined && RevisionId !== current) {
      throw preconditionFailed();
    }
    checkLayers(Layers ?? []);
    cell.functions.update(updated, {
      ...changes,
      ...(Layers && {
        Layers: Layers.map(Arn => ({ Arn, CodeSize: LAYER_SIZE })),
      }),
    });
    return functionView(updated, now);
  },
});
