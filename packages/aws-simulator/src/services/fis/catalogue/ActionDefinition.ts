/** How the value of an action's parameter is checked. */
export interface ParameterDefinition {
  required?: boolean;
  type?:
    | 'duration'
    | 'integer'
    | 'number'
    | 'enum'
    | 'csv'
    | 'boolean'
    | 'json';
  /** Used when the template gives no value. */
  default?: string;
  enum?: readonly string[];
  /** Smallest value: a number, or an ISO 8601 duration. */
  min?: number | string;
  /** Largest value: a number, or an ISO 8601 duration. */
  max?: number | string;
  maxItems?: number;
  /** FIS accepts it, but does not list it. */
  isHidden?: boolean;
}

/** One action that FIS offers. */
export interface ActionDefinition {
  id: string;
  /**
   * `duration` ends when its time is over, `instant` at once, `until-done` when
   * the work is done but at the latest after its maximum duration.
   */
  kind: 'duration' | 'instant' | 'until-done' | 'instant-or-duration';
  /** What stopping it early takes. */
  onStop: 'revert' | 'none' | 'cancel' | 'post-action' | 'end';
  /** Target key to resource type. */
  targets: Readonly<Record<string, string>>;
  parameters: Readonly<Record<string, ParameterDefinition>>;
  /** Set where FIS accepts only one way to name the targets. */
  selection?: 'arns' | 'tags';
  /** Most ARNs that a target may list, where that is less than usual. */
  maxArns?: number;
  /** Set where FIS does not touch the roles of AWS services. */
  refusesServiceLinkedRoles?: boolean;
  /** Most resources that tags or parameters may resolve to. */
  maxTargets?: number;
  /** The limit also holds for resources that are named by ARN. */
  limitsArns?: boolean;
}
