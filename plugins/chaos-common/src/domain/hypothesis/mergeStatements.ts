import { sameJson } from './sameJson';
import type { StatedSignal, Statement } from './Statement';

/**
 * Two people's changes of one statement, put together.
 * @public
 */
export interface MergedStatement<S extends StatedSignal> {
  merged: Statement<S>;
  /** What both changed in different ways, by name; mine stands in `merged`. */
  clashes: string[];
}

/**
 * Puts changes together that two people made of the same statement. What only
 * one of them changed is taken from that one; what both changed is taken from
 * mine and named. A signal that one removed and the other changed stays.
 *
 * @param base - what both began with
 * @public
 */
export function mergeStatements<S extends StatedSignal>(
  base: Statement<S>,
  mine: Statement<S>,
  theirs: Statement<S>,
): MergedStatement<S> {
  const clashes: string[] = [];
  const { signals: _, ...texts } = mine;
  const { signals: __, ...textsBefore } = base;
  const { signals: ___, ...theirTexts } = theirs;
  const merged = mergeMembers(textsBefore, texts, theirTexts, name =>
    clashes.push(name),
  );
  const signals = mergeSignals(base.signals, mine.signals, theirs.signals, id =>
    clashes.push(id),
  );
  return { merged: { ...merged, signals }, clashes };
}

function mergeMembers<T extends object>(
  base: T,
  mine: T,
  theirs: T,
  onClash: (name: string) => void,
): T {
  const merged: T = { ...mine };
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  for (const name of names as Set<string & keyof T>) {
    if (sameJson(theirs[name], base[name])) continue;
    if (sameJson(mine[name], base[name])) merged[name] = theirs[name];
    else if (!sameJson(mine[name], theirs[name])) onClash(name);
  }
  return merged;
}

function mergeSignals<S extends StatedSignal>(
  base: S[],
  mine: S[],
  theirs: S[],
  onClash: (title: string) => void,
): S[] {
  const find = (all: S[], id: string) => all.find(each => each.id === id);
  const ids = new Set([...mine, ...theirs].map(({ id }) => id));
  return [...ids].flatMap(id => {
    const [old, own, other] = [base, mine, theirs].map(all => find(all, id));
    if (own && other) {
      const clashed: string[] = [];
      const merged = mergeMembers(old ?? other, own, other, name =>
        clashed.push(name),
      );
      if (clashed.length > 0) onClash(own.title);
      return [merged];
    }
    const left = own ?? other;
    // Gone on one side: stays gone unless the other side changed it.
    return !left || (old && sameJson(old, left)) ? [] : [left];
  });
}
