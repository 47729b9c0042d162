import { operation } from '../../../server/Service';
import { list, map, oneOf, string, structure } from '../../../server/shapes';
import { planSteps } from '../automation/planSteps';
import { readContent } from '../documents/readContent';
import type { DocumentContent } from '../documents/readContent';
import {
  automationDefinitionNotFound,
  idempotentParameterMismatch,
  invalidAutomationParameters,
} from '../errors';

type Parameters = Record<string, string[]>;

/** Given parameters and defaults, once they have been found to fit. */
function completed(content: DocumentContent, given: Parameters): Parameters {
  const { parameters: declared = {} } = content;
  const unknown = Object.keys(given).filter(name => !declared[name]);
  const missing = Object.entries(declared)
    .filter(([name, each]) => each.default === undefined && !given[name])
    .map(([name]) => name);
  if (unknown.length > 0) {
    throw invalidAutomationParameters(
      `Parameters ${unknown.join(', ')} are not defined in the document.`,
    );
  }
  if (missing.length > 0) {
    throw invalidAutomationParameters(
      `Missing required parameters: ${missing.join(', ')}.`,
    );
  }
  const defaults = Object.entries(declared).flatMap(([name, each]) =>
    each.default === undefined
      ? []
      : [[name, [each.default].flat().map(String)]],
  );
  return { ...Object.fromEntries(defaults), ...given };
}

export const startAutomationExecution = operation({
  name: 'StartAutomationExecution',
  input: structure(
    { DocumentName: string({ min: 1, max: 2048 }) },
    {
      DocumentVersion: string(),
      Parameters: map(list(string()), { max: 200 }),
      ClientToken: string({ min: 36, max: 36 }),
      Mode: oneOf('Auto', 'Interactive'),
      Tags: list(structure({ Key: string(), Value: string() }, {})),
    },
  ),
  handle(request, { cell, caller }) {
    const { DocumentName, DocumentVersion = '$DEFAULT', ClientToken } = request;
    const { Parameters: given = {}, Mode = 'Auto', Tags = [] } = request;
    const document = cell.documents.get(DocumentName);
    if (!document || document.type !== 'Automation') {
      throw automationDefinitionNotFound(DocumentName);
    }
    const asked = JSON.stringify([DocumentName, DocumentVersion, given, Mode]);
    const earlier = cell.automationTokens.get(ClientToken ?? '');
    if (earlier && earlier.asked !== asked) {
      throw idempotentParameterMismatch();
    }
    if (earlier) {
      return { AutomationExecutionId: earlier.id };
    }
    const content = readContent(document);
    const parameters = completed(content, given);
    const { id } = cell.automations.start(
      {
        documentName: document.name,
        documentVersion: String(document.version),
        parameters,
        mode: Mode,
        executedBy: caller.arn,
        tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
      },
      planSteps(content, parameters),
    );
    if (ClientToken) {
      cell.automationTokens.set(ClientToken, { id, asked });
    }
    return { AutomationExecutionId: id };
  },
});
