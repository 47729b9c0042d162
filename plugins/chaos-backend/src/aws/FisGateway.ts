import {
  ActionState,
  Cell,
  ExperimentState,
  TemplateAction,
  TemplateTarget,
} from '@faultline/plugin-chaos-common';

/** An AWS account and region, as the gateway addresses it. */
export interface CellAddress {
  accountId: string;
  region: string;
}

/** A template in a list: enough to map it and to see that it changed. */
export interface FisTemplateSummary {
  templateId: string;
  arn: string;
  description: string;
  tags: Record<string, string>;
  updatedAt: Date;
}

/** A template, whole. */
export interface FisTemplate extends FisTemplateSummary {
  actions: TemplateAction[];
  targets: TemplateTarget[];
  stopAlarmArns: string[];
  emptyTargetResolutionMode: 'fail' | 'skip';
}

/** An experiment in a list. It has no start and no end: AWS gives none. */
export interface FisExperimentSummary {
  experimentId: string;
  templateId: string;
  state: ExperimentState;
  createdAt: Date;
  tags: Record<string, string>;
}

/** An experiment, whole. */
export interface FisExperiment extends FisExperimentSummary {
  stateReason: string;
  error: { code: string; location: string | null } | null;
  preview: boolean;
  stopAlarmArns: string[];
  actions: {
    name: string;
    actionId: string;
    parameters: Record<string, string>;
    startAfter: string[];
    state: ActionState;
    reason: string;
    startedAt: Date | null;
    endedAt: Date | null;
  }[];
  startedAt: Date | null;
  endedAt: Date | null;
}

/**
 * AWS FIS in our words. Every method rejects with an error of `awsErrors.ts`;
 * lists read all pages.
 */
export interface FisGateway {
  listTemplates(cell: Cell): Promise<FisTemplateSummary[]>;
  /** Rejects with NotFoundError when the template is gone. */
  getTemplate(cell: Cell, templateId: string): Promise<FisTemplate>;
  listExperiments(cell: Cell): Promise<FisExperimentSummary[]>;
  getExperiment(cell: Cell, experimentId: string): Promise<FisExperiment>;
  /** The same `clientToken` never starts twice. */
  startExperiment(
    cell: Cell,
    input: {
      templateId: string;
      clientToken: string;
      tags: Record<string, string>;
    },
  ): Promise<FisExperiment>;
  /** Uses a lane of its own, so that it never waits behind reads. */
  stopExperiment(cell: Cell, experimentId: string): Promise<FisExperiment>;
}
