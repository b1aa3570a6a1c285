import { useCallback, useEffect, useState } from 'react';
import { newKey } from '../../shared/api/client';
import type { ClaimAsk, ClaimReason } from '../../shared/api/claims';

export interface Draft {
  /** Kept over retries, so that one filing makes one claim however often it is sent. */
  key: string;
  /** Line of the order, or null for all of it. */
  line: number | null;
  reason: ClaimReason | null;
  ask: ClaimAsk | null;
  /** As typed, in whole currency. */
  amount: string;
  statement: string;
  declared: boolean;
}

export type Change = (change: Partial<Draft>) => void;

const blank = (line: number | null): Draft => ({ key: newKey(), line, reason: null, ask: null, amount: '', statement: '', declared: false });

const nameOf = (orderToken: string) => `anxin.claim.${orderToken}`;

function stored(orderToken: string, line: number | null): Draft {
  try {
    const text = localStorage.getItem(nameOf(orderToken));
    return text === null ? blank(line) : { ...blank(line), ...(JSON.parse(text) as Partial<Draft>), declared: false };
  } catch {
    return blank(line);
  }
}

/** The claim being written, kept on the device until it is filed. Photos are not kept. */
export function useDraft(orderToken: string, firstLine: number | null): { draft: Draft; change: Change; clear: () => void } {
  const [draft, setDraft] = useState(() => stored(orderToken, firstLine));

  useEffect(() => {
    try {
      localStorage.setItem(nameOf(orderToken), JSON.stringify(draft));
    } catch {
      // Without storage the draft lives as long as the page.
    }
  }, [draft, orderToken]);

  const change = useCallback<Change>((part) => setDraft((old) => ({ ...old, ...part })), []);
  const clear = useCallback(() => {
    try {
      localStorage.removeItem(nameOf(orderToken));
    } catch {
      // Nothing was stored.
    }
  }, [orderToken]);
  return { draft, change, clear };
}
