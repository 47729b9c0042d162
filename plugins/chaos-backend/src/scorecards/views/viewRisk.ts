import { Risk, ScorecardSummary } from '@faultline/plugin-chaos-common';

/** A service as a risk; undefined when there is none to speak of. */
export function viewRisk(summary: ScorecardSummary): Risk | undefined {
  const why = whyOf(summary);
  if (!why) return undefined;
  const { entityRef, title, tier, tenths, nextStep } = summary;
  const place = tier === null ? '' : `Tier ${tier}. `;
  return { entityRef, title, tier, tenths, text: `${place}${why}`, nextStep };
}

function whyOf(summary: ScorecardSummary): string | undefined {
  const { modeCounts, status, statusText } = summary;
  const { failed, untested, stale } = modeCounts;
  const modes = (count: number) =>
    `${count} failure ${count === 1 ? 'mode' : 'modes'}`;
  if (status === 'failing') {
    return failed > 0 ? `Does not survive ${modes(failed)}.` : statusText;
  }
  if (status === 'untested' && untested > 0) {
    return `Nothing is proven, and ${modes(untested)} apply.`;
  }
  return stale > 0 ? `The evidence for ${modes(stale)} is stale.` : undefined;
}
