import { newestFirst, page } from '../../../server/page';
import { operation } from '../../../server/Service';
import {
  integer,
  list,
  oneOf,
  string,
  structure,
} from '../../../server/shapes';
import type { Cell } from '../../../state/Cell';
import { hasEnded } from '../automation/Execution';
import type { Execution } from '../automation/Execution';
import { executionSummary, executionView } from '../automation/executionView';
import {
  automationExecutionNotFound,
  invalidAutomationStatus,
  invalidFilterKey,
  invalidNextToken,
} from '../errors';

const executionId = string({ min: 36, max: 36 });

function executionOf(cell: Cell, id: string): Execution {
  const found = cell.automations.get(id);
  if (!found) {
    throw automationExecutionNotFound(id);
  }
  return found;
}

export const getAutomationExecution = operation({
  name: 'GetAutomationExecution',
  input: structure({ AutomationExecutionId: executionId }, {}),
  handle: ({ AutomationExecutionId }, { cell }) => ({
    AutomationExecution: executionView(
      executionOf(cell, AutomationExecutionId),
    ),
  }),
});

export const stopAutomationExecution = operation({
  name: 'StopAutomationExecution',
  input: structure(
    { AutomationExecutionId: executionId },
    { Type: oneOf('Complete', 'Cancel') },
  ),
  handle({ AutomationExecutionId, Type = 'Cancel' }, { cell }) {
    const execution = executionOf(cell, AutomationExecutionId);
    if (hasEnded(execution)) {
      throw invalidAutomationStatus(
        `The automation execution ${AutomationExecutionId} has already ended.`,
      );
    }
    const status = Type === 'Complete' ? 'Success' : 'Cancelled';
    cell.automations.end(execution, status);
    return {};
  },
});

const filter = structure(
  { Key: string({ min: 1 }), Values: list(string(), { min: 1, max: 10 }) },
  {},
);

type Test = (execution: Execution, value: string) => boolean;

const TESTS = new Map<string, Test>([
  [
    'DocumentNamePrefix',
    ({ documentName }, value) => documentName.startsWith(value),
  ],
  ['ExecutionStatus', ({ status }, value) => status === value],
  ['ExecutionId', ({ id }, value) => id === value],
]);

/** @throws AwsError InvalidFilterKey */
function testOf({ Key, Values }: { Key: string; Values: string[] }) {
  const test = TESTS.get(Key);
  if (!test) {
    throw invalidFilterKey(Key);
  }
  return (execution: Execution) => Values.some(value => test(execution, value));
}

export const describeAutomationExecutions = operation({
  name: 'DescribeAutomationExecutions',
  input: structure(
    {},
    {
      Filters: list(filter, { min: 1, max: 10 }),
      MaxResults: integer({ min: 1, max: 50 }),
      NextToken: string(),
    },
  ),
  handle({ Filters = [], MaxResults = 50, NextToken }, { cell }) {
    const tests = Filters.map(testOf);
    const found = cell.automations
      .list()
      .filter(execution => tests.every(test => test(execution)));
    const { items, nextToken } = page(found, {
      size: MaxResults,
      token: NextToken,
      scope: `DescribeAutomationExecutions/${JSON.stringify(Filters)}`,
      keyOf: ({ startedAt, id }) => newestFirst(startedAt, id),
      invalidToken: invalidNextToken,
    });
    return {
      AutomationExecutionMetadataList: items.map(executionSummary),
      NextToken: nextToken,
    };
  },
});
