import { useCallback, useEffect, useState } from 'react';
import { newKey } from '../../shared/api/client';
import type { Catalogue, PreferredTime, RepairReport } from '../../shared/api/types';
import type { Language } from '../../shared/i18n/translate';

export interface Draft {
  /** Kept over retries, so that one report makes one case however often it is sent. */
  key: string;
  category: string;
  brandId: string | null;
  brandText: string;
  fault: string;
  address: string;
  placeCode: string | null;
  contactName: string;
  phone: string;
  preferred: PreferredTime[];
  urgent: boolean;
  consent: boolean;
}

export type Change = (change: Partial<Draft>) => void;

const storageKey = 'anxin.report';

function blank(): Draft {
  return {
    key: newKey(),
    category: '',
    brandId: null,
    brandText: '',
    fault: '',
    address: '',
    placeCode: null,
    contactName: '',
    phone: '',
    preferred: [],
    urgent: false,
    consent: false,
  };
}

function stored(): Draft {
  try {
    const text = sessionStorage.getItem(storageKey);
    return text === null ? blank() : { ...blank(), ...(JSON.parse(text) as Partial<Draft>) };
  } catch {
    return blank();
  }
}

/** The report being written. It outlives a reload of the page, but not the tab, and never holds photos. */
export function useDraft(): { draft: Draft; change: Change; clear: () => void } {
  const [draft, setDraft] = useState(stored);

  useEffect(() => {
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(draft));
    } catch {
      // Without storage the draft lives as long as the page.
    }
  }, [draft]);

  const change = useCallback<Change>((part) => setDraft((old) => ({ ...old, ...part })), []);
  const clear = useCallback(() => {
    try {
      sessionStorage.removeItem(storageKey);
    } catch {
      // Nothing was stored.
    }
  }, []);
  return { draft, change, clear };
}

export function toReport(draft: Draft, catalogue: Catalogue, language: Language): RepairReport {
  const brandText = draft.brandText.trim();
  return {
    category: draft.category,
    brandId: draft.brandId,
    brandText: draft.brandId !== null || brandText === '' ? null : brandText,
    fault: draft.fault.trim(),
    address: draft.address.trim(),
    placeCode: draft.placeCode,
    contactName: draft.contactName.trim(),
    phone: draft.phone.replace(/[\s-]/g, ''),
    preferred: draft.preferred,
    urgent: draft.urgent,
    privacyNoticeVersion: catalogue.privacyNotice.version,
    consent: draft.consent,
    language,
  };
}
