import { formatDuration } from '../template/formatDuration';
import { sameJson } from './sameJson';
import { sentenceOf } from './sentenceOf';
import type { StatedSignal, Statement } from './Statement';

const TEXTS = ['given', 'when', 'then'] as const;

const NAMES = { given: 'Given', when: 'When', then: 'Then' };

/** What a change of a member does, where the sentence does not tell it. */
const MEMBERS: Partial<Record<keyof StatedSignal, string>> = {
  role: 'its role',
  kind: 'what kind of value it is',
  missing: 'what missing values mean',
  critical: 'whether a run may pass without it',
  source: 'where its values are read',
};

/**
 * What changed from one statement to the next, in sentences. Empty when nothing
 * did.
 * @public
 */
export function describeChanges(before: Statement, after: Statement): string[] {
  const known = new Map(before.signals.map(signal => [signal.id, signal]));
  const left = new Set(after.signals.map(({ id }) => id));
  return [
    ...TEXTS.filter(name => before[name] !== after[name]).map(name =>
      after[name]
        ? `${NAMES[name]} says now: ${after[name]}`
        : `${NAMES[name]} was emptied.`,
    ),
    ...describeObjective(before, after),
    ...after.signals.flatMap(signal => {
      const old = known.get(signal.id);
      return old
        ? describeSignal(old, signal)
        : [`Signal added: ${sentenceOf(signal)}`];
    }),
    ...before.signals
      .filter(({ id }) => !left.has(id))
      .map(({ title }) => `Signal removed: ${title}.`),
  ];
}

function describeObjective(before: Statement, after: Statement): string[] {
  const [old, now] = [before, after].map(each =>
    formatDuration(each.recoveryObjectiveSeconds),
  );
  return old === now
    ? []
    : [`Recovery may take ${now} now; it was ${old} before.`];
}

function describeSignal(old: StatedSignal, now: StatedSignal): string[] {
  const [before, after] = [sentenceOf(old), sentenceOf(now)];
  const others = (Object.keys(MEMBERS) as (keyof StatedSignal)[])
    .filter(name => !sameJson(old[name], now[name]))
    .map(name => MEMBERS[name]);
  return [
    ...(before === after ? [] : [`${after} Before: ${before}`]),
    ...(others.length === 0
      ? []
      : [`${now.title}: ${others.join(', ')} changed.`]),
  ];
}
