import type { TemplateDefinition } from '../services/fis/model/Template';
import type { WorldAlarm } from './WorldAlarm';

/**
 * A role that does not simply allow everything. Roles that no world mentions
 * can be assumed by everybody and may do everything.
 *
 * @public
 */
export interface WorldRole {
  arn: string;
  /** Default true; with false, experiments that use it fail to authorize. */
  assumableByFis?: boolean;
  /**
   * What the role has no permission for: FIS action ids, or IAM actions that FIS
   * needs, such as `cloudwatch:DescribeAlarms` or `s3:PutObject`.
   */
  deniedActionIds?: string[];
  /** AssumeRole must name this external id. */
  externalId?: string;
}

/** An AWS account of the world. @public */
export interface WorldAccount {
  /** Twelve digits. */
  id: string;
  name: string;
  roles?: WorldRole[];
}

/** A resource that experiments can target. @public */
export interface WorldResource {
  arn: string;
  /** FIS resource type, such as `aws:lambda:function`. */
  type: string;
  tags?: Record<string, string>;
  /** The output of the service's Describe call, which target filters read. */
  attributes?: Record<string, unknown>;
}

/** A template that exists from the beginning. @public */
export interface WorldTemplate {
  /** Name within the cell, by which the history refers to it. */
  key: string;
  /** Fixed id (`EXT` and 14 letters or digits); by default made from the seed. */
  id?: string;
  definition: TemplateDefinition;
  /** Age in days when the simulator starts; default 120. */
  createdDaysAgo?: number;
}

/** How a past run ended. @public */
export type RunOutcome =
  | 'completed'
  | 'stopped-by-alarm'
  | 'stopped-by-person'
  | 'failed-no-targets'
  | 'failed-authorization'
  | 'failed-action'
  | 'refused-by-alarm'
  | 'cancelled'
  | 'preview';

/** A run that lies in the past when the simulator starts. @public */
export interface WorldRun {
  /** Key of a template of the same cell. */
  template: string;
  /** Age of the start; days and hours add up. */
  daysAgo?: number;
  hoursAgo?: number;
  outcome: RunOutcome;
  /** Tags of the experiment, such as who started it. */
  tags?: Record<string, string>;
  /** For stopped and failing runs: seconds from the start; default 90. */
  endedAfterSeconds?: number;
  /** For `failed-action`: which action; default the first. */
  failedAction?: string;
}

/** An action that fails whenever it runs. @public */
export interface WorldActionFailure {
  actionId: string;
  /** Only when this resource is among the targets. */
  resourceArn?: string;
  /** Seconds after the action began to run; default 0. */
  afterSeconds?: number;
  reason: string;
  /** Default `DependentServiceFailure`. */
  code?: string;
}

/** One region of one account. @public */
export interface WorldCell {
  accountId: string;
  region: string;
  resources?: WorldResource[];
  alarms?: WorldAlarm[];
  templates?: WorldTemplate[];
  history?: WorldRun[];
  actionFailures?: WorldActionFailure[];
}

/**
 * Everything that exists when the simulator starts. Plain data, so that it can
 * also be written as JSON.
 *
 * @public
 */
export interface World {
  name: string;
  description?: string;
  accounts: WorldAccount[];
  cells: WorldCell[];
}
