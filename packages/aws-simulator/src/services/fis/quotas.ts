/** AWS's default quotas, per account and region. */
export const QUOTAS = {
  templates: 500,
  actionsPerTemplate: 20,
  parallelActions: 10,
  stopConditionsPerTemplate: 5,
  activeExperiments: 5,
} as const;
