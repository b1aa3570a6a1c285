import type * as S from './staff';
import type * as T from './types';

type PathPart<P> = [P] extends [never] ? { path?: never } : { path: P };
type QueryPart<Q> = [Q] extends [never] ? { query?: never } : { query?: Q };
type BodyPart<B> = [B] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': B } } };

interface Answers<A> {
  200: { headers: Record<string, string>; content: { 'application/json': A } };
}

type Operation<A, P, Q, B> = { parameters: PathPart<P> & QueryPart<Q>; responses: Answers<A> } & BodyPart<B>;
type Get<A, P = never, Q = never> = { get: Operation<A, P, Q, never> };
type Post<A, P = never, B = never, Q = never> = { post: Operation<A, P, Q, B> };
type Put<A, P, B> = { put: Operation<A, P, never, B> };
type Delete<P> = { delete: Operation<undefined, P, never, never> };

type Token = { token: string };
type Id = { id: string };

interface PublicPaths {
  '/api/catalogue': Get<T.Catalogue>;
  '/api/places': Get<T.Items<T.Place>, never, { q: string; limit?: number }>;
  '/api/places/resolve': Get<T.ResolvedPlace, never, { text: string }>;
  '/api/coverage': Get<T.Coverage>;
  '/api/coverage/{county}': Get<T.CountyCoverage, { county: string }>;
  '/api/track/{token}': Get<T.TrackView, Token>;
  '/api/track/{token}/door-code': Get<{ code: string }, Token>;
  '/api/track/{token}/place': Post<T.TrackView, Token, { placeCode: string } | { address: string }>;
  '/api/track/{token}/confirm': Post<T.TrackView, Token, { stars: number; comment: string | null; solved: boolean }>;
  '/api/track/{token}/cancel': Post<T.TrackView, Token, { reason: string }>;
}

interface SignInPaths {
  '/api/sign-in': Post<T.Me, never, { userName: string; password: string }>;
  '/api/sign-out': Post<undefined>;
  '/api/phone-codes': Post<undefined, never, { phone: string }>;
  '/api/phone-sign-in': Post<T.Me, never, { phone: string; code: string }>;
  '/api/me': Get<T.Me | undefined>;
  '/api/me/password': Post<T.Me, never, { current: string; next: string }>;
  '/api/my/cases': Get<T.Items<T.MyCase>>;
  '/api/demo/accounts': Get<T.Items<{ userName: string; role: T.Role; name: string }>>;
  '/api/demo/switch': Post<T.Me, never, { userName: string }>;
}

interface TechnicianPaths {
  '/api/technician/jobs': Get<S.JobList>;
  '/api/technician/jobs/{id}': Get<S.Job, Id>;
  '/api/offers/{id}/accept': Post<unknown, Id>;
  '/api/offers/{id}/decline': Post<unknown, Id, { reason: string }>;
  '/api/bookings/{id}/en-route': Post<unknown, Id>;
  '/api/bookings/{id}/arrive': Post<unknown, Id, { doorCode: string }>;
  '/api/bookings/{id}/give-back': Post<unknown, Id, { reason: string }>;
  '/api/bookings/{id}/no-show': Post<unknown, Id>;
}

interface CasePaths {
  '/api/cases': Get<T.Page<S.CaseRow>, never, { view?: S.CaseView; q?: string; page?: number; size?: number }>;
  '/api/cases/{id}': Get<S.CaseDetail, Id>;
  '/api/cases/{id}/reveal': Post<{ value: string }, Id, { field: S.SecretField; reason: string }>;
  '/api/cases/{id}/release': Post<unknown, Id>;
  '/api/cases/{id}/decline': Post<unknown, Id, { reason: string }>;
  '/api/cases/{id}/place': Post<unknown, Id, { placeCode: string }>;
  '/api/cases/{id}/unlock-door-code': Post<unknown, Id>;
  '/api/cases/{id}/note': Post<unknown, Id, { text: string }>;
  '/api/dispatch/queue': Get<T.Items<S.QueueItem>>;
  '/api/dispatch/work-orders/{id}/candidates': Get<S.Candidates, Id>;
  '/api/dispatch/work-orders/{id}/offers': Post<unknown, Id, { technicianId: string }>;
  '/api/dispatch/work-orders/{id}/retry': Post<unknown, Id>;
}

interface PeoplePaths {
  '/api/people/technicians': Get<T.Page<S.TechnicianRow>, never, { q?: string; county?: string; page?: number; size?: number }> &
    Post<S.TechnicianDetail, never, Record<string, unknown>>;
  '/api/people/technicians/{id}': Get<S.TechnicianDetail, Id> & Put<S.TechnicianDetail, Id, S.TechnicianDetail>;
  '/api/people/technicians/{id}/active': Post<unknown, Id, { active: boolean }>;
  '/api/people/outlets': Get<T.Items<S.Outlet>>;
  '/api/people/merchants': Get<T.Items<S.Merchant>>;
}

interface OperationsPaths {
  '/api/accounts': Get<T.Page<S.Account>, never, { q?: string; page?: number; size?: number }> & Post<{ initialPassword: string }, never, { userName: string; name: string; role: string }>;
  '/api/accounts/{id}/lock': Post<unknown, Id>;
  '/api/accounts/{id}/unlock': Post<unknown, Id>;
  '/api/accounts/{id}/password': Post<{ initialPassword: string }, Id>;
  '/api/api-keys': Get<T.Page<S.ApiKey>, never, { page?: number; size?: number }> & Post<{ key: string }, never, { name: string }>;
  '/api/api-keys/{id}': Delete<Id>;
  '/api/operations/dead-letters': Get<T.Items<S.DeadLetter>>;
  '/api/operations/dead-letters/{id}/replay': Post<unknown, Id>;
  '/api/operations/dead-letters/{id}/discard': Post<unknown, Id, { reason: string }>;
  '/api/operations/jobs': Get<S.JobCounts>;
  '/api/audit/accesses': Get<T.Page<S.Access>, never, { q?: string; page?: number; size?: number }>;
  '/api/audit/journal/{id}': Get<S.JournalCheck, Id>;
}

export interface paths extends PublicPaths, SignInPaths, TechnicianPaths, CasePaths, PeoplePaths, OperationsPaths {}
