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
  invalidNextToken,
  validationException,
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

function matches(
  { documentName, status, id }: Execution,
  { Key, Values }: { Key: string; Values: string[] },
): boolean {
  switch (Key) {
    case 'DocumentNamePrefix':
      return Values.some(value => documentName.startsWith(value));
    case 'ExecutionStatus':
      return Values.includes(status);
    case 'ExecutionId':
      return Values.includes(id);
    default:
      throw validationException(`The filter key ${Key} is not offered.`);
  }
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
    const found = cell.automations
      .list()
      .filter(execution => Filters.every(each => matches(execution, each)));
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
