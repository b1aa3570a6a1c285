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
  board: '/desk/board',
  technicians: '/desk/people',
  technician: (id: string) => `/desk/people/technicians/${encodeURIComponent(id)}`,
  newTechnician: '/desk/people/technicians/new',
  outlets: '/desk/people/outlets',
  merchants: '/desk/people/merchants',
  operations: '/desk/operations',
  accounts: '/desk/accounts',
  apiKeys: '/desk/api-keys',
  audit: '/desk/audit',
  findOrder: '/claim',
  fileClaim: (orderToken: string) => `/claim/${encodeURIComponent(orderToken)}`,
  claim: (token: string) => `/c/${encodeURIComponent(token)}`,
  claimRules: '/rules/claims',
  merchantClaims: '/merchant/claims',
  merchantClaim: (id: string) => `/merchant/claims/${encodeURIComponent(id)}`,
  orders: '/merchant/orders',
  order: (id: string) => `/merchant/orders/${encodeURIComponent(id)}`,
  importOrders: '/merchant/orders/import',
  review: '/review',
  reviewClaim: (id: string) => `/review/claims/${encodeURIComponent(id)}`,
  rules: '/rules',
  lawCards: '/rules/law-cards',
  replay: (decisionId: string) => `/rules/replay/${encodeURIComponent(decisionId)}`,
  recusals: '/rules/recusals',
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
    case 'Merchant':
      return routes.merchantClaims;
    case 'Reviewer':
      return routes.review;
    case 'Auditor':
      return routes.audit;
    default:
      return routes.inbox;
  }
}

/** The parts of the product a role has pages in, by the beginning of their addresses. */
export function areasOf(role: Role): string[] {
  const home = `/${homeOf(role).split('/')[1] ?? ''}`;
  return role === 'Consumer' || role === 'Technician' || role === 'Integrator' ? [home] : [routes.inbox, '/merchant', routes.review, routes.rules];
}

export const photoUrl = {
  tracked: (token: string, id: string) => `/api/track/${encodeURIComponent(token)}/photos/${id}`,
  job: (bookingId: string, id: string) => `/api/technician/jobs/${bookingId}/photos/${id}`,
  case: (caseId: string, id: string) => `/api/cases/${caseId}/photos/${id}`,
};

/** Where the pictures of a claim are read, by whoever looks at them. */
export interface ClaimPictures {
  photo: (id: string) => string;
  orderFile: (id: string) => string;
  mask: (findingId: string) => string;
}

export const claimPictures = {
  tracked: (token: string): ClaimPictures => picturesUnder(`/api/claim/${encodeURIComponent(token)}`),
  merchant: (id: string): ClaimPictures => picturesUnder(`/api/merchant/claims/${id}`),
  review: (id: string): ClaimPictures => picturesUnder(`/api/review/claims/${id}`),
};

function picturesUnder(start: string): ClaimPictures {
  return {
    photo: (id) => `${start}/photos/${id}`,
    orderFile: (id) => `${start}/order-files/${id}`,
    mask: (findingId) => `${start}/findings/${findingId}/mask`,
  };
}

export const orderFileUrl = {
  own: (orderId: string, id: string) => `/api/orders/${orderId}/files/${id}`,
  claimable: (orderToken: string, id: string) => `/api/claim-orders/${encodeURIComponent(orderToken)}/files/${id}`,
};

export function importTemplateUrl(language: string): string {
  return `/api/orders/import-template?language=${language}`;
}

/** Where files of claims and orders are sent to. */
export const uploadUrl = {
  claim: (orderToken: string) => `/api/claim-orders/${encodeURIComponent(orderToken)}/claims`,
  own: (token: string, act: 'evidence' | 'statement' | 'appeal') => `/api/claim/${encodeURIComponent(token)}/${act}`,
  merchant: (id: string, act: 'contest' | 'statement' | 'appeal' | 'object-return') => `/api/merchant/claims/${id}/${act}`,
  order: (id: string) => `/api/orders/${id}/files`,
  importOrders: (dryRun: boolean) => `/api/orders/import?dryRun=${dryRun}`,
};

export function calendarUrl(token: string): string {
  return `/api/track/${encodeURIComponent(token)}/visit.ics`;
}
