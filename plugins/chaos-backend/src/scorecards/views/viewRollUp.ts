import { RollUpView, viewAggregate } from '@faultline/plugin-chaos-common';
import { StoredRollUp } from '../../database/RollUpStore';
import { ScorecardTotals } from '../../database/ScorecardStore';
import { changeOf, dayOf, sample } from '../keep/TrendLine';
import { ShownRollUp } from '../RollUpCounter';

/** A roll-up with its trend; the one that is stored unless it has points. */
export function viewRollUp(stored: ShownRollUp, now: Date): RollUpView {
  const { kind, key, title, parent, aggregate } = stored;
  const rolled = viewAggregate(kind, key, aggregate);
  const { opened, fixed, open } = rolled.findings;
  const trend =
    stored.points ??
    sample(stored.trend, dayOf(now.getTime()), rolled.medianTenths);
  return {
    kind,
    key,
    title,
    parent,
    services: rolled.services,
    rated: rolled.rated,
    medianTenths: rolled.medianTenths,
    distribution: rolled.distribution,
    statuses: rolled.statuses,
    coverage: rolled.coverage,
    modes: rolled.modes.map(({ mode, applies, passed, failed }) => ({
      mode,
      applies,
      passed,
      failed,
    })),
    findings: { opened, fixed, open },
    medianRetestSeconds: rolled.medianRetestSeconds,
    trend,
    changeTenths: changeOf(trend),
  };
}

/** How many services are how, over a roll-up. */
export function totalsOf({
  kind,
  key,
  aggregate,
}: StoredRollUp): ScorecardTotals {
  const { services, rated, statuses } = viewAggregate(kind, key, aggregate);
  return { services, rated, ...statuses };
}
