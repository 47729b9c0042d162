import { PlannableAction, planActions } from '../../template';

/**
 * The published prices of AWS FIS in US dollars: per minute of an action, per
 * account in which it runs, and per experiment report.
 * @public
 */
export const FIS_PRICES = { actionMinute: 0.1, report: 5 } as const;

/**
 * What a run is expected to cost and to take.
 * @public
 */
export interface CostEstimate {
  /** US dollars, rounded up to cents. */
  usd: number;
  /** Minutes of all actions together, in one account. */
  actionMinutes: number;
  actions: number;
  accounts: number;
  report: boolean;
  /** From the start of the run to the end of its last action. */
  durationSeconds: number;
  /** True when cost and duration are upper bounds. */
  atMost: boolean;
}

/**
 * Estimates a run's cost from the plan of its actions. Each action is taken to
 * last whole minutes and one at least, because AWS publishes the price per
 * minute and not how it rounds: the estimate may be too high, never too low.
 *
 * @param options.accounts - number of accounts in which the actions run
 * @param options.report - whether the template asks for an experiment report
 * @public
 */
export function estimateCost(
  actions: readonly PlannableAction[],
  options: {
    accounts?: number;
    report?: boolean;
    prices?: typeof FIS_PRICES;
  } = {},
): CostEstimate {
  const { accounts = 1, report = false, prices = FIS_PRICES } = options;
  const plan = planActions([...actions]);
  const actionMinutes = plan.actions.reduce(
    (sum, { durationSeconds }) =>
      sum + Math.max(1, Math.ceil(durationSeconds / 60)),
    0,
  );
  const usd =
    actionMinutes * accounts * prices.actionMinute +
    (report ? prices.report : 0);
  return {
    usd: Math.ceil(Math.round(usd * 1e6) / 1e4) / 100,
    actionMinutes,
    actions: actions.length,
    accounts,
    report,
    durationSeconds: plan.totalSeconds,
    atMost: plan.atMost || plan.actions.some(({ atMost }) => atMost),
  };
}
