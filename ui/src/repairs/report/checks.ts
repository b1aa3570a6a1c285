import type { Problem } from '../../shared/api/types';
import type { Key } from '../../shared/i18n/translate';
import type { PickedPhoto } from '../../shared/ui/photoChecks';
import type { Draft } from './draft';

export const fieldNames = ['category', 'brand', 'fault', 'photos', 'address', 'contactName', 'phone', 'preferred', 'consent'] as const;

export type FieldName = (typeof fieldNames)[number];

/** What is wrong with each field: a key of ours, or words of the server. */
export type Faults = Partial<Record<FieldName, { key: Key } | { text: string }>>;

export function check(draft: Draft, photos: PickedPhoto[]): Faults {
  const faults: Faults = {};
  if (draft.category === '') {
    faults.category = { key: 'report.missing.category' };
  }
  if (draft.fault.trim() === '') {
    faults.fault = { key: 'report.missing.fault' };
  }
  if (photos.some((photo) => photo.fault !== null)) {
    faults.photos = { key: 'report.missing.photos' };
  }
  if (draft.address.trim() === '') {
    faults.address = { key: 'report.missing.address' };
  }
  if (draft.contactName.trim() === '') {
    faults.contactName = { key: 'report.missing.contactName' };
  }
  if (!isPhone(draft.phone)) {
    faults.phone = { key: draft.phone.trim() === '' ? 'report.missing.phone' : 'report.missing.phoneShape' };
  }
  if (!draft.consent) {
    faults.consent = { key: 'report.missing.consent' };
  }
  return faults;
}

/** A rough check that spares a round trip; the server has the last word. */
export function isPhone(phone: string): boolean {
  const bare = phone.replace(/[\s()-]/g, '');
  return /^\+?\d{7,15}$/.test(bare);
}

export function faultsOf(problem: Problem, say: (problem: Problem) => string): Faults {
  const faults: Faults = {};
  for (const [name, texts] of Object.entries(problem.errors ?? {})) {
    const field = fieldOf(name);
    if (field !== null && texts[0] !== undefined) {
      faults[field] = { text: texts[0] };
    }
  }
  const field = fieldOf(problem.field);
  if (field !== null) {
    faults[field] = { text: say(problem) };
  }
  return faults;
}

function fieldOf(name: string | null): FieldName | null {
  if (name === null) {
    return null;
  }
  const bare = name.replace(/^report\./i, '').split(/[[.]/)[0]?.toLowerCase() ?? '';
  const other: Record<string, FieldName> = { brandid: 'brand', brandtext: 'brand', placecode: 'address', privacynoticeversion: 'consent', photo: 'photos' };
  return fieldNames.find((field) => field.toLowerCase() === bare) ?? other[bare] ?? null;
}

export function controlId(field: FieldName): string {
  return `report-${field}`;
}
