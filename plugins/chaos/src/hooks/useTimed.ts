import { useSyncExternalStore } from 'react';

const EVERY_MS = 1_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  if (document.visibilityState !== 'visible') return;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, EVERY_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * Something that depends on the time of day, looked at every second while the
 * page is visible. All users share one timer, and a component is drawn again
 * only when its own value changes, so that long lists stay quiet.
 *
 * @param read - from epoch milliseconds to a string, number or boolean
 */
export function useTimed<T extends string | number | boolean | undefined>(
  read: (now: number) => T,
): T {
  return useSyncExternalStore(subscribe, () => read(Date.now()));
}
