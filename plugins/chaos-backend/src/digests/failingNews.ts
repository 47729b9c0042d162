import { FAILURE_MODE_TITLES } from '@faultline/plugin-chaos-common';
import { otherFailures } from '../scorecards/facts/otherFailures';
import { RunRecord } from '../scorecards/facts/RunRecord';
import { templateTitle } from '../scorecards/facts/templateTitle';
import { Worked } from '../scorecards/facts/workOut';
import { runPath } from './paths';
import { ServiceNews } from './ServiceNews';
import { waivedModes } from './waivedModes';
import { showTime } from './words';

/** That a service is failing: at most one, about the run that failed last. */
export function failingNews(worked: Worked, now: number): ServiceNews[] {
  const { facts, score } = worked;
  if (score.status !== 'failing') return [];
  const waived = waivedModes(facts, now);
  const modes = score.modes
    .filter(({ mode, state }) => state === 'failed' && !waived.has(mode))
    .map(({ mode }) => mode);
  const others = otherFailures(score).map(({ templateKey }) => templateKey);
  const rows = [
    ...modes.map(mode => facts.runs.filter(run => run.modes.includes(mode))),
    ...others.map(key => facts.runs.filter(run => run.templateKey === key)),
  ].map(failuresInARow);
  const [latest] = rows.flat().sort((a, b) => b.endedAt - a.endedAt);
  if (!latest) return [];
  const since = Math.min(
    ...rows.flatMap(row => row.at(-1)?.endedAt ?? latest.endedAt),
  );
  // A waiver that ended lets an old failure count again.
  const waiverEnd = Math.max(
    0,
    ...facts.waivers
      .filter(each => modes.includes(each.mode) && each.expiresAt <= now)
      .map(({ expiresAt }) => expiresAt),
  );
  const titleOf = (key: string) => `"${templateTitle(facts, key)}"`;
  const titles = [
    ...modes.map(mode => FAILURE_MODE_TITLES[mode]),
    ...others.map(titleOf),
  ].join(', ');
  const title = titleOf(latest.templateKey);
  return [
    {
      kind: 'failing',
      entityRef: facts.entityRef,
      title: facts.title,
      runId: latest.runId,
      happenedAt: Math.max(latest.endedAt, waiverEnd),
      excusedBefore: waiverEnd > latest.endedAt,
      tellBefore: null,
      text: `It did not survive: ${titles}. Failing since ${showTime(since)}.`,
      next: `Look at what ${title} showed, fix it and run it again.`,
      link: runPath(facts.entityRef, latest.runId),
    },
  ];
}

/** The failed runs since the last one that passed, newest first. */
function failuresInARow(runs: readonly RunRecord[]): RunRecord[] {
  const conclusive = runs
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'passed')
    .sort((a, b) => b.endedAt - a.endedAt);
  // One that passed and was too small to count does not end it.
  const from = conclusive.findIndex(({ verdict }) => verdict === 'failed');
  if (from < 0) return [];
  const failed = conclusive.slice(from);
  const passed = failed.findIndex(({ verdict }) => verdict === 'passed');
  return passed < 0 ? failed : failed.slice(0, passed);
}
