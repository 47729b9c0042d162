import { timestamp } from '../../../state/timestamp';
import type { ExperimentRecord, ResolvedTarget } from '../model/Experiment';
import type { Preparation } from '../prepareExperiment';
import { logRecord } from './logRecords';
import type { LogRecord } from './logRecords';

const PAGE_SIZE = 100;

function pages(targets: readonly ResolvedTarget[]): ResolvedTarget[][] {
  const total = Math.max(1, Math.ceil(targets.length / PAGE_SIZE));
  return Array.from({ length: total }, (_, page) =>
    targets.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE),
  );
}

function recordsOf(
  experiment: ExperimentRecord,
  targetName: string,
  { resolvedTargets, refusal }: Preparation,
  at: number,
): LogRecord[] {
  const { template, accountId } = experiment;
  const accounts = Object.keys(template.targetAccounts);
  const found = resolvedTargets.filter(each => each.targetName === targetName);
  const isCulprit = refusal?.error?.location === `targets/${targetName}`;
  const problem = isCulprit ? { error_information: refusal?.reason } : {};
  const common = {
    target_name: targetName,
    target_type: template.targets[targetName]?.resourceType,
  };
  const ended = { target_resolution_end_time: timestamp(at), ...common };
  const started = {
    target_resolution_start_time: timestamp(at),
    target_name: targetName,
  };
  const byAccount = (accounts.length ? accounts : [accountId]).map(account_id =>
    logRecord(experiment, at, 'target-resolution-detail', {
      ...ended,
      account_id,
      resolved_targets_count: found.filter(
        each => each.accountId === account_id,
      ).length,
      status: isCulprit ? 'failed' : 'completed',
      ...problem,
    }),
  );
  const all = pages(found);
  const lists = all.map((page, index) =>
    logRecord(experiment, at, 'target-resolution-end', {
      ...ended,
      resolved_targets: page.map(({ targetInformation }) => targetInformation),
      page: index + 1,
      total_pages: all.length,
      ...problem,
    }),
  );
  return [
    logRecord(experiment, at, 'target-resolution-start', started),
    ...byAccount,
    ...lists,
  ];
}

/** What the resolution of targets adds to an experiment's log. */
export function targetRecords(
  experiment: ExperimentRecord,
  preparation: Preparation,
  at: number,
): LogRecord[] {
  return preparation.hasResolved
    ? Object.keys(experiment.template.targets).flatMap(name =>
        recordsOf(experiment, name, preparation, at),
      )
    : [];
}
