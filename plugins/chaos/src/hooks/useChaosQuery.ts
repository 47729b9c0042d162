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

interface QueryOptions<T> {
  /** Whether a hint of the backend is about this value. By default none is. */
  concerns?: (signal: ChaosSignal) => boolean;
  /** Whether the value is about to change. Without, it is not asked for again. */
  live?: (value: T) => boolean;
  /** The value is loaded again when this changes. */
  version?: string;
  /** Whether the last value stays while another key is loaded. */
  keep?: boolean;
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
  options: QueryOptions<T>,
): ChaosQuery<T> {
  const [state, setState] = useState<{ key: string; value?: T; error?: Error }>(
    { key },
  );
  const latest = useRef({ load, options, key });
  latest.current = { load, options, key };
  // Answers may overtake each other: an older one never replaces a newer.
  const order = useRef({ asked: 0, shown: 0 });
  const { lastSignal } = useSignal<ChaosSignal>(CHAOS_SIGNAL_CHANNEL);

  const refresh = useCallback(async () => {
    const asked = latest.current.key;
    const turn = ++order.current.asked;
    const isNews = () => {
      const news = latest.current.key === asked && turn > order.current.shown;
      if (news) order.current.shown = turn;
      return news;
    };
    try {
      const value = await latest.current.load();
      if (isNews()) setState({ key: asked, value });
    } catch (error) {
      if (!isNews()) return;
      setState(before => ({
        key: asked,
        value: before.key === asked ? before.value : undefined,
        error: error as Error,
      }));
    }
  }, []);

  useEffect(() => {
    refresh();
  }, [key, options.version, refresh]);

  useEffect(() => {
    if (lastSignal && latest.current.options.concerns?.(lastSignal)) refresh();
  }, [lastSignal, refresh]);

  const current = state.key === key;
  const value = current || options.keep ? state.value : undefined;
  const { live } = options;
  const soon = value !== undefined && live?.(value) ? LIVE_MS : QUIET_MS;
  const every = live && soon;
  useEffect(() => {
    if (!every) return undefined;
    const refreshIfVisible = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setInterval(refreshIfVisible, every);
    document.addEventListener('visibilitychange', refreshIfVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshIfVisible);
    };
  }, [every, refresh]);

  return {
    value,
    error: current ? state.error : undefined,
    refresh,
  };
}
