/** What a template says about one of its targets. @public */
export interface TemplateTarget {
  /** FIS resource type, such as `aws:ec2:instance`. */
  resourceType: string;
  /** `ALL`, `COUNT(n)` or `PERCENT(n)`. */
  selectionMode: string;
  resourceArns?: string[];
  /** All of them must match. */
  resourceTags?: Record<string, string>;
  /** All of them must match; the values of one are alternatives. */
  filters?: { path: string; values: string[] }[];
  /** Parameters of the resource type, such as `cluster` of an ECS task. */
  parameters?: Record<string, string>;
}

/** One action of a template. @public */
export interface TemplateAction {
  /** FIS action, such as `aws:fis:wait`. */
  actionId: string;
  description?: string;
  parameters?: Record<string, string>;
  /** The action's target key to the name of a target of the template. */
  targets?: Record<string, string>;
  /** Names of the actions that must end first. */
  startAfter?: string[];
}

/** What ends an experiment early. @public */
export interface StopCondition {
  /** `none` or `aws:cloudwatch:alarm`. */
  source: string;
  /** The alarm's ARN. */
  value?: string;
}

/** Where an experiment logs to. @public */
export interface LogConfiguration {
  logSchemaVersion: number;
  cloudWatchLogsConfiguration?: { logGroupArn: string };
  s3Configuration?: { bucketName: string; prefix?: string };
}

/** The report that FIS writes after an experiment. @public */
export interface ReportConfiguration {
  outputs?: { s3Configuration?: { bucketName?: string; prefix?: string } };
  dataSources?: { cloudWatchDashboards?: { dashboardIdentifier?: string }[] };
  /** ISO 8601 duration. */
  preExperimentDuration?: string;
  /** ISO 8601 duration. */
  postExperimentDuration?: string;
}

/** Options that are fixed in the template. @public */
export interface TemplateOptions {
  /** Default `single-account`. */
  accountTargeting?: 'single-account' | 'multi-account';
  /** Default `fail`. */
  emptyTargetResolutionMode?: 'fail' | 'skip';
}

/**
 * An experiment template as CreateExperimentTemplate takes it, without the
 * client token.
 *
 * @public
 */
export interface TemplateDefinition {
  description: string;
  targets?: Record<string, TemplateTarget>;
  actions: Record<string, TemplateAction>;
  stopConditions: StopCondition[];
  roleArn: string;
  tags?: Record<string, string>;
  logConfiguration?: LogConfiguration;
  experimentOptions?: TemplateOptions;
  experimentReportConfiguration?: ReportConfiguration;
}

/** An account whose resources a multi-account experiment targets. */
export interface TargetAccount {
  accountId: string;
  /** The role in that account that FIS assumes. */
  roleArn: string;
  description?: string;
}

/** A template as the simulator keeps it. */
export interface TemplateRecord extends TemplateDefinition {
  id: string;
  arn: string;
  targets: Record<string, TemplateTarget>;
  tags: Record<string, string>;
  experimentOptions: Required<TemplateOptions>;
  /** By account id; only multi-account templates have some. */
  targetAccounts: Readonly<Record<string, TargetAccount>>;
  /** Epoch milliseconds. */
  creationTime: number;
  /** Epoch milliseconds. */
  lastUpdateTime: number;
}
