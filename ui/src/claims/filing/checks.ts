import type { ClaimableOrder, ClaimAsk, ClaimReason, Shot } from '../../shared/api/claims';
import type { Problem } from '../../shared/api/types';
import { minorOf } from '../../shared/format/money';
import type { Key } from '../../shared/i18n/translate';
import type { PickedPhoto } from '../../shared/ui/photoChecks';
import type { Draft } from './draft';

export const fieldNames = ['line', 'reason', 'ask', 'amount', 'photos', 'statement', 'declared'] as const;

export type FieldName = (typeof fieldNames)[number];

export type Faults = Partial<Record<FieldName, { key: Key } | { text: string }>>;

export interface ShotPhoto {
  shot: Shot;
  photo: PickedPhoto;
}

export const asks: readonly ClaimAsk[] = ['RefundOnly', 'ReturnAndRefund', 'Exchange', 'Resend', 'Repair'];

/** What was not received cannot be returned, exchanged or repaired. */
export function asksFor(reason: ClaimReason | null): readonly ClaimAsk[] {
  return reason === 'NotReceived' ? ['RefundOnly', 'Resend'] : asks;
}

/** The most that may be asked for, as the server says. */
export function mostMinor(order: ClaimableOrder, line: number | null): number {
  return order.lines.find((one) => one.line === line)?.mostMinor ?? order.mostMinor;
}

export function check(draft: Draft, photos: ShotPhoto[], order: ClaimableOrder): Faults {
  const faults: Faults = {};
  if (draft.reason === null) {
    faults.reason = { key: 'fileClaim.missing.reason' };
  }
  if (draft.ask === null || !asksFor(draft.reason).includes(draft.ask)) {
    faults.ask = { key: 'fileClaim.missing.ask' };
  }
  const amount = minorOf(draft.amount);
  if (amount === null || amount === 0) {
    faults.amount = { key: 'fileClaim.missing.amount' };
  } else if (amount > mostMinor(order, draft.line)) {
    faults.amount = { key: 'fileClaim.missing.amountTooMuch' };
  }
  if (photos.some(({ photo }) => photo.fault !== null)) {
    faults.photos = { key: 'report.missing.photos' };
  } else if (draft.reason !== 'NotReceived' && photos.length === 0) {
    faults.photos = { key: 'fileClaim.missing.photos' };
  }
  if (draft.statement.trim().length < 5) {
    faults.statement = { key: 'fileClaim.missing.statement' };
  }
  if (!draft.declared) {
    faults.declared = { key: 'fileClaim.missing.declared' };
  }
  return faults;
}

/** What the server found wrong, by our fields. */
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
  const bare = name?.replace(/^report\./i, '').split(/[[.]/)[0]?.toLowerCase() ?? '';
  const other: Record<string, FieldName> = { amountminor: 'amount', declarationversion: 'declared', shots: 'photos', photo: 'photos' };
  return fieldNames.find((field) => field.toLowerCase() === bare) ?? other[bare] ?? null;
}

export function controlId(field: FieldName): string {
  return `claim-${field}`;
}
