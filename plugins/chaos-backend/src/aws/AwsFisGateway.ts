import {
  GetExperimentCommand,
  GetExperimentTemplateCommand,
  ListExperimentResolvedTargetsCommand,
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
  reportAnswer,
  resolvedTargetAnswer,
  templateAnswer,
  templateSummaryAnswer,
} from './answers';
import { Lane } from './AwsClients';
import { ExperimentReports, FisReport } from './ExperimentReports';
import { FisCaller } from './FisCaller';
import {
  FisExperiment,
  FisExperimentSummary,
  FisGateway,
  FisResolvedTarget,
  FisTemplate,
  FisTemplateSummary,
} from './FisGateway';
import {
  toExperiment,
  toExperimentSummary,
  toReport,
  toResolvedTarget,
  toTemplate,
  toTemplateSummary,
} from './fromAnswers';
import { addToBody, rewriteRequest } from './rewriteRequest';
import { FisCommand } from './sendForJson';

const PAGE_SIZE = 100;

/** AWS FIS through the AWS SDK. */
export class AwsFisGateway implements FisGateway, ExperimentReports {
  readonly #caller: FisCaller;

  static create(options: { caller: FisCaller }): AwsFisGateway {
    return new AwsFisGateway(options.caller);
  }

  private constructor(caller: FisCaller) {
    this.#caller = caller;
  }

  async listTemplates(cell: Cell): Promise<FisTemplateSummary[]> {
    const page = z.object({
      experimentTemplates: z.array(templateSummaryAnswer),
      nextToken: z.string().nullish(),
    });
    const templates: FisTemplateSummary[] = [];
    let nextToken: string | undefined;
    do {
      const answer = await this.#caller.send(
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

  async getTemplate(
    cell: Cell,
    templateId: string,
    lane?: Lane,
  ): Promise<FisTemplate> {
    const { experimentTemplate } = await this.#caller.send(
      cell,
      'fis:GetExperimentTemplate',
      new GetExperimentTemplateCommand({ id: templateId }),
      z.object({ experimentTemplate: templateAnswer }),
      lane,
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
      const answer = await this.#caller.send(
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

  async getReport(cell: Cell, experimentId: string): Promise<FisReport | null> {
    const { experiment } = await this.#caller.send(
      cell,
      'fis:GetExperiment',
      new GetExperimentCommand({ id: experimentId }),
      z.object({ experiment: reportAnswer }),
      'check',
    );
    return toReport(experiment);
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

  async startPreview(
    cell: Cell,
    input: Parameters<FisGateway['startPreview']>[1],
  ): Promise<FisExperiment> {
    const command = new StartExperimentCommand({
      experimentTemplateId: input.templateId,
      clientToken: input.clientToken,
      tags: input.tags,
    });
    return this.#experiment(
      cell,
      'fis:StartExperiment',
      rewriteRequest(command, request =>
        addToBody(request, { experimentOptions: { actionsMode: 'skip-all' } }),
      ),
      'start',
    );
  }

  async listResolvedTargets(
    cell: Cell,
    experimentId: string,
    lane: Lane = 'check',
  ): Promise<FisResolvedTarget[]> {
    const page = z.object({
      resolvedTargets: z.array(resolvedTargetAnswer),
      nextToken: z.string().nullish(),
    });
    const targets: FisResolvedTarget[] = [];
    let nextToken: string | undefined;
    do {
      const answer = await this.#caller.send(
        cell,
        'fis:ListExperimentResolvedTargets',
        new ListExperimentResolvedTargetsCommand({
          experimentId,
          maxResults: PAGE_SIZE,
          nextToken,
        }),
        page,
        lane,
      );
      targets.push(...answer.resolvedTargets.map(toResolvedTarget));
      nextToken = answer.nextToken || undefined;
    } while (nextToken);
    return targets;
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
    const { experiment } = await this.#caller.send(
      cell,
      action,
      command,
      z.object({ experiment: experimentAnswer }),
      lane,
    );
    return toExperiment(experiment);
  }
}
