import type { ReactNode } from 'react';
import type { Shot } from '../../shared/api/claims';

const drawings: Record<Shot, ReactNode> = {
  Overall: (
    <>
      <rect x="14" y="20" width="52" height="34" rx="3" />
      <path d="M14 30h52M40 20v10" />
      <path d="M4 12V4h8M68 4h8v8M4 62v8h8M76 62v8h-8" strokeWidth="2.5" />
    </>
  ),
  Damage: (
    <>
      <rect x="8" y="16" width="44" height="42" rx="3" />
      <path d="m26 24 5 8-6 6 7 6-3 8" />
      <circle cx="34" cy="38" r="17" strokeWidth="2.5" />
      <path d="m47 51 16 15" strokeWidth="4" />
    </>
  ),
  Label: (
    <>
      <rect x="16" y="10" width="48" height="54" rx="3" />
      <path d="M24 20h32M24 28h22" />
      <path d="M26 38v16M31 38v16M37 38v16M41 38v16M48 38v16M54 38v16" strokeWidth="2.5" />
    </>
  ),
  Waybill: (
    <>
      <path d="m40 8 30 14v30L40 66 10 52V22zM10 22l30 14 30-14M40 36v30" />
      <rect x="46" y="38" width="18" height="14" rx="1.5" transform="skewY(-25) translate(0 24)" fill="var(--sheet)" />
    </>
  ),
  Other: (
    <>
      <rect x="10" y="14" width="60" height="44" rx="4" />
      <path d="m10 50 18-16 14 12 10-8 18 14" />
      <circle cx="54" cy="26" r="5" />
    </>
  ),
};

/** A drawing of what the photo should show. */
export function ShotHint({ shot }: { shot: Shot }) {
  return (
    <svg className="shot-hint" viewBox="0 0 80 74" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {drawings[shot]}
    </svg>
  );
}
