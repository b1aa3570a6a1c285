import type { components } from './schema';

/** The shapes that the server speaks, by the names the pages use. The shapes themselves are generated: `npm run api`. */
export type Schemas = components['schemas'];

/** A refusal as the pages hold it: of a server that answers in our words, of one that answers otherwise, or of none at all. */
export interface Problem extends Pick<Schemas['Problem'], 'title' | 'code'> {
  status: number;
  detail: string | null;
  field: string | null;
  remedy: string | null;
  errors?: Record<string, string[]>;
  retryAfterSeconds?: number;
}

export type Role = Schemas['Role'];
export type Slot = Schemas['DaySlot'];
export type Step = Schemas['RepairStep'];
export type RequestState = Schemas['RequestState'];
export type Me = Schemas['Me'];
export type Catalogue = Schemas['CatalogueAnswer'];
export type Place = Schemas['PlacesApiSuggestion'];
export type PlaceChoice = Schemas['PlaceCandidate'];
export type ResolvedPlace = Schemas['PlacesApiReading'];
export type PreferredTime = Schemas['PreferredSlot'];
export type RepairReport = Schemas['ReportRepairCommand'];
export type Reported = Schemas['ReportRepairReported'];
export type Photo = Schemas['TrackViewPhoto'];
export type Visit = Schemas['TrackViewVisitPlan'];
export type TrackView = Schemas['TrackView'];
export type Why = Schemas['Why'];
export type Coverage = Schemas['ShowCoverageCoverage'];
export type CountyCoverage = Schemas['ShowCountyCounty'];
export type ResponseTimes = Schemas['ResponseTimes'];
