import {
  CreateExperimentTemplateCommand,
  GetExperimentCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import type {
  CreateExperimentTemplateCommandInput,
  Experiment,
  FisClient,
} from '@aws-sdk/client-fis';

/** The states of an experiment and, by name, of its actions. */
export function statuses({
  state,
  actions,
}: Experiment): Record<string, string | undefined> {
  const byAction = Object.entries(actions ?? {}).map(([name, action]) => [
    name,
    action.state?.status,
  ]);
  return { experiment: state?.status, ...Object.fromEntries(byAction) };
}

/** What most tests do with FIS, over the wire. */
export function driveFis({ fis }: { fis: FisClient }) {
  async function create(input: CreateExperimentTemplateCommandInput) {
    const { experimentTemplate } = await fis.send(
      new CreateExperimentTemplateCommand(input),
    );
    return experimentTemplate?.id ?? '';
  }
  async function start(input: CreateExperimentTemplateCommandInput | string) {
    const experimentTemplateId =
      typeof input === 'string' ? input : await create(input);
    const { experiment } = await fis.send(
      new StartExperimentCommand({ experimentTemplateId }),
    );
    return experiment?.id ?? '';
  }
  async function get(id: string): Promise<Experiment> {
    const { experiment } = await fis.send(new GetExperimentCommand({ id }));
    return experiment ?? {};
  }
  return { create, start, get };
}
