import type { TemplateAction } from '../model/Template';
import { own } from '../own';

/** All actions that must end before each action, directly or indirectly. */
export function predecessors(
  actions: Readonly<Record<string, TemplateAction>>,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const name of Object.keys(actions)) {
    const before = new Set<string>();
    const open = [...(actions[name]?.startAfter ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (!before.has(next)) {
        before.add(next);
        open.push(...(own(actions, next)?.startAfter ?? []));
      }
    }
    found.set(name, before);
  }
  return found;
}

/**
 * The largest number of actions of which none waits for another. By Dilworth's
 * theorem it is the number of actions less a maximum matching of the order.
 */
export function parallelWidth(
  actions: Readonly<Record<string, TemplateAction>>,
): number {
  const before = predecessors(actions);
  const matched = new Map<string, string>();
  const tryMatch = (name: string, seen: Set<string>): boolean => {
    for (const earlier of before.get(name) ?? []) {
      if (!seen.has(earlier)) {
        seen.add(earlier);
        const holder = matched.get(earlier);
        if (holder === undefined || tryMatch(holder, seen)) {
          matched.set(earlier, name);
          return true;
        }
      }
    }
    return false;
  };
  const names = Object.keys(actions);
  const pairs = names.filter(name => tryMatch(name, new Set())).length;
  return names.length - pairs;
}
