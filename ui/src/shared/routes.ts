import type { Role } from './api/types';

/** Every link of the product, in one place. */
export const routes = {
  report: '/',
  reported: '/reported',
  track: (token: string) => `/t/${encodeURIComponent(token)}`,
  my: '/my',
  coverage: '/coverage',
  county: (code: string) => `/coverage/${encodeURIComponent(code)}`,
  signIn: '/sign-in',
  password: '/password',
  jobs: '/tech',
  job: (bookingId: string) => `/tech/jobs/${encodeURIComponent(bookingId)}`,
  inbox: '/desk',
  case: (id: string) => `/desk/cases/${encodeURIComponent(id)}`,
  dispatch: '/desk/dispatch',
  technicians: '/desk/people',
  technician: (id: string) => `/desk/people/technicians/${encodeURIComponent(id)}`,
  newTechnician: '/desk/people/technicians/new',
  outlets: '/desk/people/outlets',
  merchants: '/desk/people/merchants',
  operations: '/desk/operations',
  accounts: '/desk/accounts',
  apiKeys: '/desk/api-keys',
  audit: '/desk/audit',
} as const;

export function signInWithReturn(to: string): string {
  return `${routes.signIn}?back=${encodeURIComponent(to)}`;
}

/** The first page of each role. */
export function homeOf(role: Role): string {
  switch (role) {
    case 'Consumer':
      return routes.my;
    case 'Technician':
      return routes.jobs;
    case 'Integrator':
      return routes.report;
    case 'Dispatcher':
      return routes.dispatch;
    case 'Auditor':
      return routes.audit;
    default:
      return routes.inbox;
  }
}

export const photoUrl = {
  tracked: (token: string, id: string) => `/api/track/${encodeURIComponent(token)}/photos/${id}`,
  job: (bookingId: string, id: string) => `/api/technician/jobs/${bookingId}/photos/${id}`,
  case: (caseId: string, id: string) => `/api/cases/${caseId}/photos/${id}`,
};

export function calendarUrl(token: string): string {
  return `/api/track/${encodeURIComponent(token)}/visit.ics`;
}
