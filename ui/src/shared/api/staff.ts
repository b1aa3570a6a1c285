import type { Brand, PlaceChoice, Photo, PreferredTime, Reason, RequestState, Step, Why } from './types';

export interface JobOffer {
  offerId: string;
  bookingId: string;
  number: string;
  category: string;
  brand: string | null;
  urgent: boolean;
  county: string[];
  windowStart: string;
  windowEnd: string;
  expiresAt: string;
  why: Why | null;
}

export interface JobBooking {
  bookingId: string;
  number: string;
  category: string;
  brand: string | null;
  urgent: boolean;
  state: BookingState;
  windowStart: string;
  windowEnd: string;
  county: string[];
}

export type BookingState =
  | 'Proposed'
  | 'Held'
  | 'Confirmed'
  | 'Offered'
  | 'Accepted'
  | 'EnRoute'
  | 'Arrived'
  | 'InProgress'
  | 'Completed'
  | 'PartlyCompleted'
  | 'NoShow'
  | 'Cancelled'
  | 'GivenBack'
  | 'Declined'
  | 'Expired';

export interface JobList {
  offers: JobOffer[];
  bookings: JobBooking[];
  done: JobBooking[];
}

export interface Job {
  bookingId: string;
  number: string;
  state: BookingState;
  version: number;
  category: string;
  brand: string | null;
  urgent: boolean;
  windowStart: string;
  windowEnd: string;
  fault: string;
  contactName: string | null;
  phone: string | null;
  address: string | null;
  path: string[];
  point: { lon: number; lat: number } | null;
  photos: Photo[];
  certificatesNeeded: string[];
  offer: { offerId: string; expiresAt: string; why: Why | null } | null;
  history: { at: string; kind: string }[];
}

export type CaseView = 'open' | 'attention' | 'quarantine' | 'closed' | 'all';

export type Attention = 'Quarantined' | 'NeedsInfo' | 'NobodyAvailable' | 'DoorCodeLocked' | 'NotSolved';

export interface CaseRow {
  id: string;
  number: string;
  state: RequestState;
  step: Step;
  category: string;
  brand: string | null;
  urgent: boolean;
  county: string[];
  openedAt: string;
  closedAt: string | null;
  attention: Attention | null;
  contactName: string;
  phone: string;
}

export type SecretField = 'phone' | 'name' | 'address' | 'fault';

export interface CaseDetail {
  id: string;
  number: string;
  version: number;
  state: RequestState;
  step: Step;
  category: string;
  brand: string | null;
  urgent: boolean;
  preferred: PreferredTime[];
  openedAt: string;
  closedAt: string | null;
  attention: Attention | null;
  contact: { name: string; phone: string };
  address: { code: string | null; path: string[]; rest: string | null };
  candidates: PlaceChoice[];
  language: string;
  photos: Photo[];
  workOrder: { id: string; state: string; version: number } | null;
  bookings: { id: string; state: BookingState; technicianName: string; windowStart: string; windowEnd: string }[];
  offers: CaseOffer[];
  timeline: { seq: number; at: string; actor: string; kind: string; payload: unknown; hash: string }[];
  accesses: { at: string; actor: string; field: string; reason: string }[];
  allowed: ('reveal' | 'release' | 'decline' | 'set-place' | 'note' | 'retry-dispatch' | 'unlock-door-code')[];
}

export interface CaseOffer {
  id: string;
  technicianName: string;
  state: string;
  offeredAt: string;
  expiresAt: string;
  answeredAt: string | null;
  why: Why | null;
  declineReason: string | null;
}

export interface QueueItem {
  workOrderId: string;
  caseId: string;
  number: string;
  category: string;
  brand: string | null;
  urgent: boolean;
  county: string[];
  state: 'Waiting' | 'Offered' | 'Nobody';
  since: string;
  asked: number;
  liveOffer: { technicianName: string; expiresAt: string } | null;
}

export interface Candidates {
  ranked: { technicianId: string; name: string; badge: string; outlet: string; windowStart: string; windowEnd: string; why: Why }[];
  excluded: { technicianId: string; name: string; badge: string; reasons: Reason[] }[];
}

export interface TechnicianRow {
  id: string;
  name: string;
  badge: string;
  outlet: string;
  active: boolean;
  counties: string[];
  skills: number;
  certificates: { kind: string; validTo: string | null }[];
  expiring: boolean;
}

export interface Dated {
  validFrom: string;
  validTo: string | null;
}

export interface TechnicianDetail {
  id: string;
  version: number;
  name: string;
  badge: string;
  outlet: string;
  active: boolean;
  skills: ({ category: string } & Dated)[];
  brands: ({ brandId: string; brand: string } & Dated)[];
  certificates: ({ id?: string; kind: string; number: string } & Dated)[];
  counties: PlaceChoice[];
  hours: { day: number; from: string; to: string }[];
  dailyLimit: number;
  base: PlaceChoice | null;
}

export interface Outlet {
  id: string;
  name: string;
  county: { code: number; path: string[] };
  technicians: number;
  active: boolean;
}

/** How the background work stands; the counts of each type of job come along and are not shown. */
export interface JobCounts {
  due: number;
  running: number;
  later: number;
  retrying: number;
  dead: number;
}

export interface Merchant {
  id: string;
  name: string;
  brands?: (Brand | string)[] | null;
  active?: boolean;
}

export interface Account {
  id: string;
  userName: string;
  name: string;
  role: string;
  merchant: string | null;
  locked: boolean;
  mustChangePassword: boolean;
  createdAt: string;
}

export interface ApiKey {
  id: string;
  name: string;
  merchant: string | null;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

export interface DeadLetter {
  id: string;
  type: string;
  attempts: number;
  lastError: string;
  failedAt: string;
  caseNumber: string | null;
}

export interface Access {
  at: string;
  actor: string;
  field: string;
  reason: string;
  caseNumber?: string | null;
}

export interface JournalCheck {
  ok: boolean;
  entries: number;
  problems: (string | { seq?: number; problem: string })[];
}
