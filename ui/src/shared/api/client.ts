import createClient from 'openapi-fetch';
import type { paths } from './schema';
import { ProblemError, toProblem } from './problem';

export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

const signedOutListeners = new Set<() => void>();

/** Tells when an answer said that nobody is signed in any more. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

export function noteStatus(status: number): void {
  if (status === 401) {
    signedOutListeners.forEach((listener) => listener());
  }
}

/** Waits for a call of the client: gives its data, or throws a ProblemError. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') {
      throw cause;
    }
    throw new ProblemError(toProblem(null, 0));
  }
  if (!answer.response.ok) {
    noteStatus(answer.response.status);
    throw new ProblemError(toProblem(answer.error, answer.response.status, answer.response.headers.get('Retry-After')));
  }
  return answer.data as T;
}

/** Headers for a decision about something that others may have changed meanwhile. */
export function ifMatch(version: number): { headers: Record<string, string> } {
  return { headers: { 'If-Match': `"${version}"` } };
}

/** Headers that let a creating call be repeated without creating twice. */
export function onceOnly(key: string): { headers: Record<string, string> } {
  return { headers: { 'Idempotency-Key': key } };
}

export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
