/**
 * Selects the templates of a service by their tags, for instance
 * `service=checkout,environment=prod`. All pairs must match.
 * @public
 */
export const ANNOTATION_TEMPLATE_TAGS =
  'aws.amazon.com/fis-experiment-template-tags';

/**
 * Names the templates of a service by id or ARN, separated by commas.
 * @public
 */
export const ANNOTATION_TEMPLATE_IDS =
  'aws.amazon.com/fis-experiment-template-ids';

/**
 * Every annotation that maps an entity to templates.
 * @public
 */
export const MAPPING_ANNOTATIONS: readonly string[] = [
  ANNOTATION_TEMPLATE_TAGS,
  ANNOTATION_TEMPLATE_IDS,
];

/**
 * Names the CloudWatch alarms that say whether the service is healthy, by name
 * or ARN, separated by commas.
 * @public
 */
export const ANNOTATION_STEADY_STATE_ALARMS =
  'faultline.dev/steady-state-alarms';

/**
 * How long a service may take to recover, as an ISO 8601 duration.
 * @public
 */
export const ANNOTATION_RECOVERY_OBJECTIVE = 'faultline.dev/recovery-objective';

/**
 * The CloudWatch dashboard of a service, by name.
 * @public
 */
export const ANNOTATION_DASHBOARD = 'faultline.dev/dashboard';

/**
 * Failure modes that a service need not survive, separated by commas.
 * @public
 */
export const ANNOTATION_NOT_APPLICABLE = 'faultline.dev/not-applicable';

/**
 * How much depends on a service: `1` is the most critical tier. The label
 * `tier` counts where the annotation is absent.
 * @public
 */
export const ANNOTATION_TIER = 'faultline.dev/tier';

/**
 * When the service was last deployed, ISO 8601. Evidence from before counts less
 * some days later.
 * @public
 */
export const ANNOTATION_DEPLOYED_AT = 'faultline.dev/deployed-at';

/**
 * What the owners of a service are notified of: `all`, `failing` (that, and
 * findings that come back) or `none`.
 * @public
 */
export const ANNOTATION_NOTIFICATIONS = 'faultline.dev/notifications';
