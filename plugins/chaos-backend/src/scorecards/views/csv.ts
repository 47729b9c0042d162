import {
  csvTable,
  FailureModeList,
  RollUpList,
  ScorecardSummary,
  Trend,
  Waiver,
} from '@faultline/plugin-chaos-common';

/** Tenths as points: 527 is 52.7. */
function points(tenths: number | null): number | null {
  return tenths === null ? null : tenths / 10;
}

function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 10;
}

export function scorecardsCsv(rows: readonly ScorecardSummary[]): string {
  return csvTable<ScorecardSummary>(
    [
      ['service', row => row.entityRef],
      ['title', row => row.title],
      ['owners', row => row.owners.join(' ')],
      ['system', row => row.system],
      ['domain', row => row.domain],
      ['lifecycle', row => row.lifecycle],
      ['tier', row => row.tier],
      ['status', row => row.status],
      ['score', row => points(row.tenths)],
      ['grade', row => row.grade],
      ['level', row => row.level],
      ['coverage_percent', row => percent(row.coverage)],
      ['confidence', row => row.confidence],
      ['untested', row => row.modeCounts.untested],
      ['stale', row => row.modeCounts.stale],
      ['failed', row => row.modeCounts.failed],
      ['passed', row => row.modeCounts.passed],
      ['waived', row => row.modeCounts.waived],
      ['last_verdict', row => row.lastVerdict?.verdict ?? null],
      ['last_run_at', row => row.lastVerdict?.at ?? null],
      ['open_findings', row => row.openFindings],
      ['change_90_days', row => points(row.changeTenths)],
      ['next_step', row => row.nextStep.title],
      ['next_step_gain', row => points(row.nextStep.gainTenths)],
    ],
    rows,
  );
}

/** @param days - the period of findings and change */
export function rollUpsCsv({ items }: RollUpList, days: number): string {
  return csvTable<RollUpList['items'][number]>(
    [
      ['kind', row => row.kind],
      ['key', row => row.key],
      ['title', row => row.title],
      ['parent', row => row.parent?.key ?? null],
      ['services', row => row.services],
      ['rated', row => row.rated],
      ['median_score', row => points(row.medianTenths)],
      ['below_40', row => row.distribution[0]],
      ['below_60', row => row.distribution[1]],
      ['below_80', row => row.distribution[2]],
      ['from_80', row => row.distribution[3]],
      ['failing', row => row.statuses.failing],
      ['untested', row => row.statuses.untested],
      ['stale', row => row.statuses.stale],
      ['resilient', row => row.statuses.resilient],
      ['coverage_percent', row => percent(row.coverage)],
      [`findings_opened_${days}_days`, row => row.findings.opened],
      [`findings_fixed_${days}_days`, row => row.findings.fixed],
      ['findings_open', row => row.findings.open],
      ['median_retest_seconds', row => row.medianRetestSeconds],
      [`change_${days}_days`, row => points(row.changeTenths)],
    ],
    items,
  );
}

export function failureModesCsv({ items }: FailureModeList): string {
  return csvTable<FailureModeList['items'][number]>(
    [
      ['mode', row => row.mode],
      ['title', row => row.title],
      ['applies', row => row.applies],
      ['untested', row => row.untested],
      ['stale', row => row.stale],
      ['failed', row => row.failed],
      ['passed', row => row.passed],
      ['waived', row => row.waived],
      ['required_by_tiers', row => row.requiredBy.join(' ')],
      ['templates', row => row.templates],
    ],
    items,
  );
}

export function trendCsv({ kind, key, points: days }: Trend): string {
  return csvTable<Trend['points'][number]>(
    [
      ['kind', () => kind],
      ['key', () => key],
      ['day', row => row.day],
      ['services', row => row.services],
      ['rated', row => row.rated],
      ['median_score', row => points(row.medianTenths)],
      ['coverage_percent', row => percent(row.coverage)],
      ['failing', row => row.statuses.failing],
      ['untested', row => row.statuses.untested],
      ['stale', row => row.statuses.stale],
      ['resilient', row => row.statuses.resilient],
      ['findings_open', row => row.openFindings],
      ['reconstructed', row => String(row.reconstructed)],
      ['scoring', row => row.definition],
    ],
    days,
  );
}

export function waiversCsv(rows: readonly Waiver[]): string {
  return csvTable<Waiver>(
    [
      ['id', row => row.id],
      ['service', row => row.entityRef],
      ['failure_mode', row => row.mode],
      ['state', row => row.state],
      ['reason', row => row.reason],
      ['requested_by', row => row.requestedBy],
      ['requested_at', row => row.requestedAt],
      ['expires_at', row => row.expiresAt],
      ['decided_by', row => row.decidedBy],
      ['decided_at', row => row.decidedAt],
      ['comment', row => row.comment],
      ['withdrawn_by', row => row.withdrawnBy],
      ['withdrawn_at', row => row.withdrawnAt],
    ],
    rows,
  );
}
