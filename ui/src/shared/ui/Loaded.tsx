import type { ReactNode } from 'react';
import type { Resource } from '../api/useResource';
import { ProblemNote } from './ProblemNote';
import { Skeleton } from './Waiting';

/** A resource on the screen: a skeleton first, then its data; a problem with a way to try again beside whatever is there. */
export function Loaded<T>({ from, lines = 5, children }: { from: Resource<T>; lines?: number; children: (data: T) => ReactNode }) {
  return (
    <>
      {from.problem && <ProblemNote problem={from.problem} onRetry={() => void from.reload()} />}
      {from.data === undefined ? from.problem === null && <Skeleton lines={lines} /> : children(from.data)}
    </>
  );
}
