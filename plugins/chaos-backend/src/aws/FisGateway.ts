import {
  ActionState,
  Cell,
  ExperimentState,
  TemplateAction,
  TemplateTarget,
} from '@faultline/plugin-chaos-common';
import { Lane } from './AwsClients';

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
  /** Whether AWS writes a report of each run, which costs extra. */
  report: boolean;
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
    targets: Record<string, string>;
    startAfter: string[];
    state: ActionState;
    reason: string;
    startedAt: Date | null;
    endedAt: Date | null;
  }[];
  targets: TemplateTarget[];
  emptyTargetResolutionMode: 'fail' | 'skip';
  startedAt: Date | null;
  endedAt: Date | null;
}

/** A resource that AWS chose for a target of an experiment. */
export interface FisResolvedTarget {
  targetName: string;
  resourceType: string;
  /** ARN, or another unique name of what has none. */
  resource: string;
}

/**
 * AWS FIS in our words. Every method rejects with an error of `awsErrors.ts`;
 * lists read all pages.
 */
export interface FisGateway {
  listTemplates(cell: Cell): Promise<FisTemplateSummary[]>;
  /** Rejects with NotFoundError when the template is gone. */
  getTemplate(
    cell: Cell,
    templateId: string,
    lane?: Lane,
  ): Promise<FisTemplate>;
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
  /** As `startExperiment`, but AWS resolves the targets and skips all actions. */
  startPreview(
    cell: Cell,
    input: Parameters<FisGateway['startExperiment']>[1],
  ): Promise<FisExperiment>;
  /** Empty until AWS has resolved them. */
  listResolvedTargets(
    cell: Cell,
    experimentId: string,
    lane?: Lane,
  ): Promise<FisResolvedTarget[]>;
  /** Uses a lane of its own, so that it never waits behind reads. */
  stopExperiment(cell: Cell, experimentId: string): Promise<FisExperiment>;
}
