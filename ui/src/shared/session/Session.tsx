import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { api, ask, onSignedOut } from '../api/client';
import { asProblem } from '../api/problem';
import type { Me, Problem } from '../api/types';

interface Session {
  /** `undefined` until it was asked; `null` when nobody is signed in. */
  me: Me | null | undefined;
  problem: Problem | null;
  find: () => Promise<void>;
  enter: (me: Me) => void;
  leave: () => Promise<void>;
}

const Context = createContext<Session | null>(null);

/** Who is signed in. Pages that anybody may see never ask. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [me, setMe] = useState<Me | null | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => onSignedOut(() => setMe(null)), []);

  const find = useCallback(async () => {
    setProblem(null);
    try {
      setMe((await ask(api.GET('/api/me'))) ?? null);
    } catch (error) {
      const found = asProblem(error);
      if (found.status === 401) {
        setMe(null);
      } else {
        setProblem(found);
      }
    }
  }, []);

  const leave = useCallback(async () => {
    await ask(api.POST('/api/sign-out'));
    setMe(null);
  }, []);

  const value = useMemo(() => ({ me, problem, find, enter: setMe, leave }), [me, problem, find, leave]);
  return <Context value={value}>{children}</Context>;
}

export function useSession(): Session {
  const value = use(Context);
  if (value === null) {
    throw new Error('useSession needs a SessionProvider above it.');
  }
  return value;
}
