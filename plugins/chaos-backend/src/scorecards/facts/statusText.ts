import { ServiceScore } from '@faultline/plugin-chaos-common';
import { lastConclusive } from './checkFacts';
import { otherFailures } from './otherFailures';
import { ServiceFacts } from './ServiceFacts';
import { templateTitle } from './templateTitle';

const STATES = ['failed', 'stale', 'passed', 'untested'] as const;

/** The facts behind the status of a service, as sentences. */
export function statusText({
  facts,
  score,
}: {
  facts: ServiceFacts;
  score: ServiceScore;
}): string {
  const { mapping, templates } = facts;
  if (mapping === 'unannotated') return 'No experiment is mapped.';
  if (mapping === 'malformed') return 'The annotation cannot be read.';
  if (mapping === 'unmatched') return 'No template matches the selector.';
  if (!lastConclusive(facts)) {
    return templates.length === 1
      ? '1 experiment is mapped and has no conclusive run.'
      : `${templates.length} experiments are mapped and none has a conclusive run.`;
  }
  const failures = otherFailures(score).map(
    ({ templateKey }) =>
      `The latest run of "${templateTitle(facts, templateKey)}" failed.`,
  );
  return [...failures, ...modesText(score)].join(' ');
}

/** `2 failure modes failed, 1 passed.` */
function modesText({ modes }: ServiceScore): string[] {
  const counted = modes.filter(({ waived }) => !waived);
  const parts = STATES.flatMap(wanted => {
    const count = counted.filter(({ state }) => state === wanted).length;
    return count > 0 ? [{ wanted, count }] : [];
  }).map(({ wanted, count }, place) =>
    place === 0
      ? `${count} failure ${count === 1 ? 'mode' : 'modes'} ${saying(
          wanted,
          count,
        )}`
      : `${count} ${saying(wanted, count)}`,
  );
  return [
    parts.length > 0 ? `${parts.join(', ')}.` : 'No failure mode applies.',
  ];
}

function saying(state: (typeof STATES)[number], count: number): string {
  if (state === 'failed' || state === 'passed') return state;
  return `${count === 1 ? 'is' : 'are'} ${state}`;
}
