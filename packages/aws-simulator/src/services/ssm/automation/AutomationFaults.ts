import type { FaultListener, RunningAction } from '../../fis/FaultListener';
import type { Documents } from '../documents/Documents';
import { readContent } from '../documents/readContent';
import type { Automations } from './Automations';
import type { Execution } from './Execution';
import { planSteps } from './planSteps';

const ACTION = 'aws:ssm:start-automation-execution';

/** Parameters as the action has them: JSON with texts or lists of texts. */
function parametersOf(json: string | undefined): Record<string, string[]> {
  const parsed: unknown = JSON.parse(json ?? '{}');
  return Object.fromEntries(
    Object.entries(Object(parsed)).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : [String(value)],
    ]),
  );
}

/** Runs the automations that experiments start. */
export class AutomationFaults implements FaultListener {
  readonly #running = new Map<string, Execution>();

  constructor(
    private readonly options: {
      automations: Automations;
      documents: Documents;
      accountId: string;
    },
  ) {}

  actionStarted({
    key,
    actionId,
    actionName,
    experiment,
  }: RunningAction): void {
    const { automations, documents, accountId } = this.options;
    if (actionId !== ACTION || experiment.accountId !== accountId) {
      return;
    }
    const { parameters: given = {} } =
      experiment.template.actions[actionName] ?? {};
    const { documentArn = '', documentVersion = '$DEFAULT' } = given;
    const parameters = parametersOf(given.documentParameters);
    const document = documents.get(documentArn);
    const content = document && readContent(document);
    const execution = automations.start(
      {
        documentName: documentArn.split('/').at(-1) ?? '',
        documentVersion,
        parameters,
        mode: 'Auto',
        executedBy: experiment.template.roleArn,
        tags: {},
      },
      planSteps(content, parameters),
    );
    this.#running.set(key, execution);
  }

  actionEnded({ key, actionName, experiment }: RunningAction): void {
    const execution = this.#running.get(key);
    const { status } = experiment.progress.actions[actionName] ?? {};
    this.#running.delete(key);
    if (execution) {
      const isDone = status === 'completed';
      this.options.automations.end(execution, isDone ? 'Success' : 'Cancelled');
    }
  }
}
