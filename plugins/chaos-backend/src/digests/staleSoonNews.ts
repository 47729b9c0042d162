import { FAILURE_MODE_TITLES, staleAt } from '@faultline/plugin-chaos-common';
import { templateTitle } from '../scorecards/facts/templateTitle';
import { Worked } from '../scorecards/facts/workOut';
import { servicePath } from './paths';
import { ServiceNews } from './ServiceNews';
import { soonAt } from './soonAt';
import { waivedModes } from './waivedModes';
import { showDay } from './words';

/** Runs whose evidence gets stale within days, or did since; one for each run. */
export function staleSoonNews(
  { facts, score }: Worked,
  options: { freshnessDays: number; soonDays: number; now: number },
): ServiceNews[] {
  const { freshnessDays, now } = options;
  const byRun = new Map<string, { endedAt: number; titles: string[] }>();
  const excused = waivedModes(facts, now);
  for (const { mode, state, evidence } of score.modes) {
    const [latest] = evidence;
    if (
      !latest ||
      excused.has(mode) ||
      (state !== 'passed' && state !== 'stale')
    ) {
      continue;
    }
    if (soonAt(latest.endedAt, options) > now) continue;
    const known = byRun.get(latest.runId);
    const title = FAILURE_MODE_TITLES[mode];
    if (known) known.titles.push(title);
    else {
      byRun.set(latest.runId, { endedAt: latest.endedAt, titles: [title] });
    }
  }
  return [...byRun].map(([runId, { endedAt, titles }]) => {
    const end = staleAt(endedAt, freshnessDays);
    const key = facts.runs.find(each => each.runId === runId)?.templateKey;
    const title = key ? `"${templateTitle(facts, key)}"` : 'the experiment';
    return {
      kind: 'staleSoon' as const,
      entityRef: facts.entityRef,
      title: facts.title,
      runId,
      happenedAt: soonAt(endedAt, options),
      excusedBefore: false,
      tellBefore: end,
      text: `Last proven on ${showDay(endedAt)}: ${titles.join(', ')}. ${
        end > now ? 'Gets' : 'Got'
      } stale on ${showDay(end)}.`,
      next:
        end > now ? `Run ${title} again before then.` : `Run ${title} again.`,
      link: servicePath(facts.entityRef),
    };
  });
}
