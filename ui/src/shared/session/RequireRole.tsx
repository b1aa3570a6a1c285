import { createContext, use, useEffect, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import type { Me, Role } from '../api/types';
import { homeOf, routes, signInWithReturn } from '../routes';
import { ProblemNote } from '../ui/ProblemNote';
import { Skeleton } from '../ui/Waiting';
import { useSession } from './Session';

const Context = createContext<Me | null>(null);

/** Shows its pages only to the given roles; others are led to the sign-in or to their own first page. */
export function RequireRole({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const { me, problem, find } = useSession();
  const location = useLocation();

  useEffect(() => {
    if (me === undefined) {
      void find();
    }
  }, [me, find]);

  if (me === null) {
    return <Navigate to={signInWithReturn(location.pathname + location.search)} replace />;
  }
  if (me === undefined) {
    return (
      <main className="content">{problem ? <ProblemNote problem={problem} onRetry={() => void find()} /> : <Skeleton />}</main>
    );
  }
  if (me.mustChangePassword === true && location.pathname !== routes.password) {
    return <Navigate to={routes.password} replace />;
  }
  if (!roles.includes(me.role)) {
    return <Navigate to={homeOf(me.role)} replace />;
  }
  return <Context value={me}>{children}</Context>;
}

/** Who is signed in, on pages below a RequireRole. */
export function useMe(): Me {
  const me = use(Context);
  if (me === null) {
    throw new Error('useMe needs a RequireRole above it.');
  }
  return me;
}
