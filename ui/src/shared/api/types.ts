/** The shapes that the server speaks. Kept by hand until `npm run api` can read them from /openapi/v1.json. */

export interface Problem {
  title: string;
  status: number;
  detail: string | null;
  code: string;
  field: string | null;
  remedy: string | null;
  errors?: Record<string, string[]>;
  retryAfterSeconds?: number;
}

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}

export interface Items<T> {
  items: T[];
}

export type Role =
  | 'Consumer'
  | 'Merchant'
  | 'Technician'
  | 'Agent'
  | 'Dispatcher'
  | 'Reviewer'
  | 'Supervisor'
  | 'Auditor'
  | 'Administrator'
  | 'Integrator';

export type Slot = 'Morning' | 'Afternoon' | 'Evening';

export type Step = 'Received' | 'Accepted' | 'Scheduled' | 'EnRoute' | 'Arrived' | 'Completed' | 'Confirmed';

export type RequestState =
  | 'Received'
  | 'Acknowledged'
  | 'Triaged'
  | 'NeedsInfo'
  | 'Quarantined'
  | 'Accepted'
  | 'Converted'
  | 'Declined'
  | 'Withdrawn'
  | 'Closed';

export interface Me {
  role: Role;
  name: string;
  userName: string | null;
  demo: boolean;
  /** True after signing in with a one-time password: nothing else works before it is changed. */
  mustChangePassword?: boolean;
}

export interface Category {
  code: string;
  zh: string;
  en: string;
  certificate: string | null;
}

export interface Brand {
  id: string;
  zh: string;
  en: string;
}

export interface Catalogue {
  categories: Category[];
  brands: Brand[];
  privacyNotice: { version: string; zh: string; en: string };
  photoLimits: { count: number; bytes: number; pixels: number; types: string[] };
}

export interface Place {
  code: string;
  name: string;
  path: string[];
  level: string;
  county: string | null;
}

export interface PlaceChoice {
  code: string;
  path: string[];
}

export type PlaceStatus = 'current' | 'abolished' | 'renamed' | 'outside-standard' | 'ambiguous' | 'unresolved';

export interface ResolvedPlace {
  code: string | null;
  name: string | null;
  path: string[];
  level: string | null;
  status: PlaceStatus;
  rest: string | null;
  alternatives: PlaceChoice[];
  askFor: string | null;
  problem: string | null;
  notUnderstood: string | null;
  point: { lon: number; lat: number; precision: string } | null;
}

export interface Tally {
  covered: number;
  total: number;
}

export interface CoveredCounty {
  code: string;
  name: string;
  city: string | null;
}

export interface Coverage {
  asOf: string;
  counties: Tally;
  cities: Tally;
  provinces: { code: string; name: string; total: number; covered: CoveredCounty[] }[];
  withoutCoverage: string[];
}

export interface ResponseTimes {
  cases: number;
  medianMinutes: number | null;
  p90Minutes: number | null;
}

export interface CountyCoverage {
  asOf: string;
  code: string;
  path: string[];
  covered: boolean;
  trades: { category: string; technicians: number }[];
  outlets: { name: string; path: string[]; technicians: number }[];
  response: { since: string; cases: number; toAcceptance: ResponseTimes; toArrival: ResponseTimes };
  nearest: { code: string; path: string[]; kilometres: number }[];
}

export interface PreferredTime {
  date: string;
  slot: Slot;
}

export interface RepairReport {
  category: string;
  brandId: string | null;
  brandText: string | null;
  fault: string;
  address: string;
  placeCode: string | null;
  contactName: string;
  phone: string;
  preferred: PreferredTime[];
  urgent: boolean;
  privacyNoticeVersion: string;
  consent: boolean;
  language: string;
}

export interface Reported {
  caseId: string;
  number: string;
  trackingToken: string;
  trackingUrl: string;
  state: RequestState;
  acknowledgedAt: string;
  place: { code: string; path: string[]; status: PlaceStatus } | null;
  candidates: PlaceChoice[];
  photos: number;
}

export interface Photo {
  id: string;
  kind: 'Report' | 'Completion';
  /** False while the preview is still being made; absent from servers that do not tell. */
  ready?: boolean;
}

export type WaitingReason = 'triage' | 'needs_place' | 'asking' | 'nobody' | 'under_review';

export interface Visit {
  state: string;
  windowStart: string;
  windowEnd: string;
  technician: { name: string; badge: string; outlet: string; certificates: string[]; rating: number | null; ratings: number };
}

export interface TrackView {
  number: string;
  state: RequestState;
  step: Step;
  steps: { step: Step; at: string | null }[];
  category: string;
  brand: string | null;
  urgent: boolean;
  preferred: PreferredTime[];
  contact: { name: string; phone: string };
  address: { code: string | null; path: string[]; rest: string | null };
  candidates: PlaceChoice[];
  waiting: { reason: WaitingReason; since: string; asked: number; nextAt: string | null } | null;
  visit: Visit | null;
  messages: { at: string; key: string; params: Record<string, string | number> }[];
  photos: Photo[];
  completion: { at: string; notes: string } | null;
  guarantee: { version: string; endsOn: string } | null;
  canConfirm: boolean;
  canCancel: boolean;
  canAddPhotos: boolean;
  rating: { stars: number } | null;
  declineReason: string | null;
  version: number;
}

export interface MyCase {
  number: string;
  state: RequestState;
  step: Step;
  category: string;
  openedAt: string;
  trackingUrl: string;
}

export interface Reason {
  code: string;
  zh: string;
  en: string;
}

/** Why a technician was chosen: sentences in both languages, with the figures beside them. */
export interface Why {
  distanceKm: number | null;
  load: number;
  costMinor: number;
  /** The rank among the candidates, from 1. */
  place: number;
  of: number;
  reasons: Reason[];
}
