import type { operations } from './schema';
import type { Schemas } from './types';

/** What technicians and the desk are told, by the names the pages use. */
export type BookingState = Schemas['BookingState'];
export type JobOffer = Schemas['ShowJobsOfferRow'];
export type JobBooking = Schemas['ShowJobsVisitRow'];
export type JobList = Schemas['ShowJobsJobs'];
export type Job = Schemas['ShowJobJob'];
export type CaseView = NonNullable<NonNullable<operations['getCases']['parameters']['query']>['view']>;
export type CaseRow = Schemas['ListCasesRow'];
export type CaseDetail = Schemas['ShowCaseDetail'];
export type SecretField = Schemas['RevealCommand']['field'];
export type QueueItem = Schemas['ShowQueueRow'];
export type Candidates = Schemas['ShowCandidatesCandidates'];
export type TechnicianRow = Schemas['ListTechniciansRow'];
export type TechnicianDetail = Schemas['ShowTechnicianDetail'];
export type Outlet = Schemas['ListOutletsRow'];
export type Merchant = Schemas['ListMerchantsRow'];
export type Account = Schemas['ListAccountsRow'];
export type ApiKey = Schemas['ListApiKeysRow'];
export type DeadLetter = Schemas['ListDeadLettersRow'];
export type Access = Schemas['ListAccessesRow'];
export type JournalCheck = Schemas['VerifyJournalVerified'];
