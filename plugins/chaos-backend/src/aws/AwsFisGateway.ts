import {
  GetExperimentCommand,
  GetExperimentTemplateCommand,
  ListExperimentsCommand,
  ListExperimentTemplatesCommand,
  ServiceInputTypes,
  ServiceOutputTypes,
  StartExperimentCommand,
  StopExperimentCommand,
} from '@aws-sdk/client-fis';
import { Cell } from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import {
  experimentAnswer,
  experimentSummaryAnswer,
  templateAnswer,
  templateSummaryAnswer,
} from './answers';
import { AwsUnavailableError, mapAwsError } from './awsErrors';
import { FisClients, Lane } from './FisClients';
import {
  FisExperiment,
  FisExperimentSummary,
  FisGateway,
  FisTemplate,
  FisTemplateSummary,
} from './FisGateway';
import {
  toExperiment,
  toExperimentSummary,
  toTemplate,
  toTemplateSummary,
} from './fromAnswers';
import { FisCommand, sendForJson } from './sendForJson';

const PAGE_SIZE = 100;
const START_MS = 10_000;

/** AWS FIS through the AWS SDK. */
export class AwsFisGateway implements FisGateway {
  readonly #clients: FisClients;

  static create(options: { clients: FisClients }): AwsFisGateway {
    return new AwsFisGateway(options.clients);
  }

  private constructor(clients: FisClients) {
    this.#clients = clients;
  }

  async listTemplates(cell: Cell): Promise<FisTemplateSummary[]> {
    const page = z.object({
      experimentTemplates: z.array(templateSummaryAnswer),
      nextToken: z.string().nullish(),
    });
    const templates: FisTemplateSummary[] = [];
    let nextToken: string | undefined;
    do {
      const answer = await this.#send(
        cell,
        'fis:ListExperimentTemplates',
        new ListExperimentTemplatesCommand({
          maxResults: PAGE_SIZE,
          nextToken,
        }),
        page,
      );
      for (const template of answer.experimentTemplates) {
        templates.push(toTemplateSummary(template, cell));
      }
      nextToken = answer.nextToken || undefined;
    } while (nextToken);
    return templates;
  }

  async getTemplate(cell: Cell, templateId: string): Promise<FisTemplate> {
    const { experimentTemplate } = await this.#send(
      cell,
      'fis:GetExperimentTemplate',
      new GetExperimentTemplateCommand({ id: templateId }),
      z.object({ experimentTemplate: templateAnswer }),
    );
    return toTemplate(experimentTemplate, cell);
  }

  async listExperiments(cell: Cell): Promise<FisExperimentSummary[]> {
    const page = z.object({
      experiments: z.array(experimentSummaryAnswer),
      nextToken: z.string().nullish(),
    });
    const experiments: FisExperimentSummary[] = [];
    let nextToken: string | undefined;
    do {
      const answer = await this.#send(
        cell,
        'fis:ListExperiments',
        new ListExperimentsCommand({ maxResults: PAGE_SIZE, nextToken }),
        page,
      );
      experiments.push(...answer.experiments.map(toExperimentSummary));
      nextToken = answer.nextToken || undefined;
    } while (nextToken);
    return experiments;
  }

  async getExperiment(
    cell: Cell,
    experimentId: string,
  ): Promise<FisExperiment> {
    return this.#experiment(
      cell,
      'fis:GetExperiment',
      new GetExperimentCommand({ id: experimentId }),
    );
  }

  async startExperiment(
    cell: Cell,
    input: Parameters<FisGateway['startExperiment']>[1],
  ): Promise<FisExperiment> {
    return this.#experiment(
      cell,
      'fis:StartExperiment',
      new StartExperimentCommand({
        experimentTemplateId: input.templateId,
        clientToken: input.clientToken,
        tags: input.tags,
      }),
      'start',
    );
  }

  async stopExperiment(
    cell: Cell,
    experimentId: string,
  ): Promise<FisExperiment> {
    return this.#experiment(
      cell,
      'fis:StopExperiment',
      new StopExperimentCommand({ id: experimentId }),
      'stop',
    );
  }

  async #experiment<I extends ServiceInputTypes, O extends ServiceOutputTypes>(
    cell: Cell,
    action: string,
    command: FisCommand<I, O>,
    lane: Lane = 'read',
  ): Promise<FisExperiment> {
    const { experiment } = await this.#send(
      cell,
      action,
      command,
      z.object({ experiment: experimentAnswer }),
      lane,
    );
    return toExperiment(experiment);
  }

  async #send<T, I extends ServiceInputTypes, O extends ServiceOutputTypes>(
    cell: Cell,
    action: string,
    command: FisCommand<I, O>,
    shape: z.ZodType<T>,
    lane: Lane = 'read',
  ): Promise<T> {
    let answer: unknown;
    try {
      // Nobody waits longer for a start: its outcome is then looked for.
      answer = await sendForJson(await this.#clients.get(cell, lane), command, {
        ...(lane === 'start' && { abortSignal: AbortSignal.timeout(START_MS) }),
      });
    } catch (error) {
      throw mapAwsError(error, { action, cell });
    }
    const parsed = shape.safeParse(answer);
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new AwsUnavailableError(
      `AWS answered ${action} in ${cell.accountName}, ${
        cell.region
      } in a form that the portal does not know${where && ` (at ${where})`}.`,
      'unexpected',
      true,
      parsed.error,
    );
  }
}
