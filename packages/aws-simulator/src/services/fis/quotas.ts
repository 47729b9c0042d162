/** What FIS allows per account and region. @public */
export interface Quotas {
  templates: number;
  actionsPerTemplate: number;
  /** Actions of one template of which none waits for another. */
  parallelActions: number;
  stopConditionsPerTemplate: number;
  activeExperiments: number;
  targetAccountsPerTemplate: number;
}

/** AWS's default quotas. */
export const QUOTAS: Quotas = {
  templates: 500,
  actionsPerTemplate: 20,
  parallelActions: 10,
  stopConditionsPerTemplate: 5,
  activeExperiments: 5,
  targetAccountsPerTemplate: 10,
};
