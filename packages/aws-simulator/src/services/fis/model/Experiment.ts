import type { ExperimentPlan, ExperimentProgress } from '../lifecycle';
import type { TemplateRecord } from './Template';

/** Whether actions run or are only planned. @public */
export type ActionsMode = 'run-all' | 'skip-all';

/** A resource that a target resolved to. */
export interface ResolvedTarget {
  resourceType: string;
  targetName: string;
  targetInformation: Record<string, string>;
  /** The account that the resource belongs to. */
  accountId: string;
}

/** The report that FIS writes after an experiment. */
export interface ExperimentReport {
  status: 'pending' | 'running' | 'completed' | 'cancelled' | 'failed';
  reason: string;
  /** Why it failed. */
  errorCode?: string;
  /** ARN of the object that holds it, once it is written. */
  arn?: string;
}

/** An experiment as the simulator keeps it. */
export interface ExperimentRecord {
  id: string;
  arn: string;
  accountId: string;
  region: string;
  /** The template as it was when the experiment started. */
  template: TemplateRecord;
  tags: Record<string, string>;
  actionsMode: ActionsMode;
  plan: ExperimentPlan;
  progress: ExperimentProgress;
  resolvedTargets: ResolvedTarget[];
  /** Set when the template asks for a report and actions run. */
  report?: ExperimentReport;
}
