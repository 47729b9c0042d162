import type { Execution, ExecutionStep } from './Execution';

function seconds(time: number | undefined): number | undefined {
  return time === undefined ? undefined : time / 1000;
}

function stepView(step: ExecutionStep): object {
  return {
    StepExecutionId: step.id,
    StepName: step.name,
    Action: step.action,
    StepStatus: step.status,
    ExecutionStartTime: seconds(step.startedAt),
    ExecutionEndTime: seconds(step.endedAt),
    Inputs: Object.fromEntries(
      Object.entries(step.inputs).map(([name, value]) => [
        name,
        JSON.stringify(value),
      ]),
    ),
    Outputs: {},
  };
}

/** An automation in a list. */
export function executionSummary(execution: Execution): object {
  const current = execution.steps.find(({ status }) => status === 'InProgress');
  return {
    AutomationExecutionId: execution.id,
    DocumentName: execution.documentName,
    DocumentVersion: execution.documentVersion,
    AutomationExecutionStatus: execution.status,
    ExecutionStartTime: seconds(execution.startedAt),
    ExecutionEndTime: seconds(execution.endedAt),
    ExecutedBy: execution.executedBy,
    Mode: execution.mode,
    Outputs: {},
    CurrentStepName: current?.name,
    CurrentAction: current?.action,
    FailureMessage: execution.failureMessage,
  };
}

/** An automation as GetAutomationExecution shows it. */
export function executionView(execution: Execution): object {
  const { steps } = execution;
  const count = (status: string) =>
    steps.filter(step => step.status === status).length;
  return {
    ...executionSummary(execution),
    Parameters: execution.parameters,
    StepExecutions: steps.map(stepView),
    StepExecutionsTruncated: false,
    ProgressCounters: {
      TotalSteps: steps.length,
      SuccessSteps: count('Success'),
      FailedSteps: count('Failed'),
      CancelledSteps: count('Cancelled'),
      TimedOutSteps: 0,
    },
  };
}
