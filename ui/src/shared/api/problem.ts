import type { Problem } from './types';

/** A refusal by the server, or the news that it could not be reached, as one kind of error. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export function isSettled(problem: Problem): boolean {
  return problem.status >= 400 && problem.status < 500 && problem.status !== 408 && problem.status !== 429;
}

export function toProblem(body: unknown, status: number, retryAfter: string | null = null): Problem {
  const given = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  const wait = given.retryAfterSeconds ?? (retryAfter === null ? undefined : Number(retryAfter));
  const problem: Problem = {
    title: given.title ?? '',
    status,
    detail: given.detail ?? null,
    code: given.code ?? codeForStatus(status),
    field: given.field ?? null,
    remedy: given.remedy ?? null,
  };
  if (given.errors) {
    problem.errors = given.errors;
  }
  if (wait !== undefined && Number.isFinite(wait)) {
    problem.retryAfterSeconds = wait;
  }
  return problem;
}

export function asProblem(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : toProblem(null, 0);
}

function codeForStatus(status: number): string {
  switch (status) {
    case 0:
      return 'server_unreachable';
    case 401:
      return 'sign_in_required';
    case 403:
      return 'not_allowed';
    case 404:
      return 'not_found';
    case 412:
      return 'stale_version';
    case 413:
      return 'too_large';
    case 429:
      return 'too_many_requests';
    default:
      return status >= 500 ? 'server_failed' : 'refused';
  }
}
