import { useCallback, useEffect, useRef, useState } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';
import {
  CHAOS_SIGNAL_CHANNEL,
  ChaosSignal,
} from '@faultline/plugin-chaos-common';

/** How often a visible page asks again when no hint comes. */
const LIVE_MS = 2_000;
const QUIET_MS = 15_000;

/** What a page knows: the last good value stays while a refresh fails. */
export interface ChaosQuery<T> {
  value: T | undefined;
  error: Error | undefined;
  refresh: () => void;
}

/**
 * Loads a value and keeps it fresh: a signal that concerns it is a hint to load
 * again, and a visible page asks from time to time in any case.
 *
 * @param key - changes when another thing is loaded
 */
export function useChaosQuery<T>(
  key: string,
  load: () => Promise<T>,
  options: {
    concerns: (signal: ChaosSignal) => boolean;
    live: (value: T) => boolean;
  },
): ChaosQuery<T> {
  const [state, setState] = useState<{ key: string; value?: T; error?: Error }>(
    { key },
  );
  const latest = useRef({ load, options, key });
  latest.current = { load, options, key };
  const { lastSignal } = useSignal<ChaosSignal>(CHAOS_SIGNAL_CHANNEL);

  const refresh = useCallback(async () => {
    const asked = latest.current.key;
    try {
      const value = await latest.current.load();
      if (latest.current.key === asked) setState({ key: asked, value });
    } catch (error) {
      if (latest.current.key !== asked) return;
      setState(before => ({
        key: asked,
        value: before.key === asked ? before.value : undefined,
        error: error as Error,
      }));
    }
  }, []);

  useEffect(() => {
    refresh();
  }, [key, refresh]);

  useEffect(() => {
    if (lastSignal && latest.current.options.concerns(lastSignal)) refresh();
  }, [lastSignal, refresh]);

  const value = state.key === key ? state.value : undefined;
  const every = value !== undefined && options.live(value) ? LIVE_MS : QUIET_MS;
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh();
    }, every);
    return () => clearInterval(timer);
  }, [every, refresh]);

  return {
    value,
    error: state.key === key ? state.error : undefined,
    refresh,
  };
}
