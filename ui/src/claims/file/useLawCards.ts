import { api, ask } from '../../shared/api/client';
import type { LawCard } from '../../shared/api/claims';
import { useResource } from '../../shared/api/useResource';

/** The law cards of the day of an act; none while they are being read. */
export function useLawCards(at: string): LawCard[] {
  const on = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(at));
  return useResource(`law-cards:${on}`, () => ask(api.GET('/api/rules/law-cards', { params: { query: { on } } }))).data?.items ?? [];
}
