import { api, ask } from '../../shared/api/client';
import type { ClaimView, LawCard } from '../../shared/api/claims';
import { useResource } from '../../shared/api/useResource';
import { dateInChina } from '../../shared/format/time';

/**
 * The law cards of the day a claim was filed that concern it: what is asked, what the checks doubt, and what its decisions cite. None while
 * they are being read.
 */
export function useLawCards(view: ClaimView): LawCard[] {
  const on = dateInChina(view.submittedAt);
  const cards = useResource(`law-cards:${on}`, () => ask(api.GET('/api/rules/law-cards', { params: { query: { on } } }))).data?.items ?? [];
  const topics = topicsOf(view);
  const cited = view.decisions.flatMap((decision) => decision.lawCardIds);
  return cards.filter((card) => cited.includes(card.id) || (card.kind === 'Law' && card.topics.some((topic) => topics.includes(topic))));
}

function topicsOf(view: ClaimView): string[] {
  const doubted = view.findings.some((finding) => finding.outcome === 'Doubts');
  return [
    'burden-of-proof',
    'refund-time',
    ...(view.ask === 'RefundOnly' ? ['refund-only'] : []),
    ...(view.ask === 'ReturnAndRefund' || view.ask === 'Exchange' ? ['return'] : []),
    ...(doubted ? ['good-faith'] : []),
  ];
}
