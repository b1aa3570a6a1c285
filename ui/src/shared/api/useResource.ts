import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem } from './problem';
import type { Problem } from './types';

export interface Resource<T> {
  data: T | undefined;
  problem: Problem | null;
  loading: boolean;
  reload: () => Promise<void>;
  replace: (data: T) => void;
}

/**
 * Loads when `key` changes, and again every so many milliseconds while the page is visible (0: never). Data stays on the screen while it is
 * loaded again; a failed poll is shown beside it. Answers that arrive after `key` has moved on are dropped.
 */
export function useResource<T>(key: string | null, load: () => Promise<T>, every: number | ((data: T | undefined) => number) = 0): Resource<T> {
  const [state, setState] = useState<{ key: string | null; data: T | undefined; problem: Problem | null; loading: boolean }>({
    key,
    data: undefined,
    problem: null,
    loading: key !== null,
  });
  const everyMs = typeof every === 'number' ? every : every(state.data);
  const loader = useRef(load);
  const turn = useRef(0);

  useEffect(() => {
    loader.current = load;
  });

  const reload = useCallback(async () => {
    if (key === null) {
      return;
    }
    const mine = ++turn.current;
    setState((old) => (old.key === key ? { ...old, loading: true } : { key, data: undefined, problem: null, loading: true }));
    try {
      const data = await loader.current();
      if (mine === turn.current) {
        setState({ key, data, problem: null, loading: false });
      }
    } catch (error) {
      if (mine === turn.current) {
        setState((old) => ({ ...old, problem: asProblem(error), loading: false }));
      }
    }
  }, [key]);

  useEffect(() => {
    void reload();
    return () => {
      turn.current++;
    };
  }, [reload]);

  useEffect(() => {
    if (everyMs <= 0 || key === null) {
      return;
    }
    const tick = () => {
      if (document.visibilityState === 'visible') {
        void reload();
      }
    };
    const timer = window.setInterval(tick, everyMs);
    document.addEventListener('visibilitychange', tick);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [everyMs, key, reload]);

  const replace = useCallback(
    (data: T) => {
      turn.current++;
      setState({ key, data, problem: null, loading: false });
    },
    [key],
  );

  const stale = state.key !== key;
  return {
    data: stale ? undefined : state.data,
    problem: stale ? null : state.problem,
    loading: stale ? key !== null : state.loading,
    reload,
    replace,
  };
}
