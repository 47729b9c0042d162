import { templateTitle } from '../scorecards/facts/templateTitle';
import { Worked } from '../scorecards/facts/workOut';
import { runPath } from './paths';
import { ServiceNews } from './ServiceNews';
import { waivedModes } from './waivedModes';
import { cut, showTime } from './words';

/** Findings that were closed and came back. */
export function relapseNews({ facts }: Worked, now: number): ServiceNews[] {
  const waived = waivedModes(facts, now);
  return facts.findings.flatMap(({ story, templateKey }) => {
    const back = [...story.events]
      .reverse()
      .find(({ kind }) => kind === 'reopened' || kind === 'closed');
    const modes =
      facts.templates.find(({ key }) => key === templateKey)?.modes ?? [];
    const excused = modes.length > 0 && modes.every(mode => waived.has(mode));
    if (!story.open || back?.kind !== 'reopened' || excused) return [];
    const happenedAt = Date.parse(back.at);
    const title = `"${templateTitle(facts, templateKey)}"`;
    return [
      {
        kind: 'relapse' as const,
        entityRef: facts.entityRef,
        title: facts.title,
        runId: back.runId,
        happenedAt,
        excusedBefore: false,
        tellBefore: null,
        text: `What ${title} found came back at ${showTime(happenedAt)}: ${cut(
          back.text,
        )}`,
        next: 'See what changed since it was fixed, fix it and run it again.',
        link: runPath(facts.entityRef, back.runId),
      },
    ];
  });
}
