import type { ReactNode } from 'react';
import type { ClaimView } from '../../shared/api/claims';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import type { Key } from '../../shared/i18n/translate';
import { Countdown, type Side } from './Countdown';

/** Where the claim stands, why, what comes next, and how long that may take: the same facts for both sides, in words to the reader. */
export function Standing({ view, side, heading }: { view: ClaimView; side: Side; heading?: ReactNode }) {
  const { t, language } = useI18n();
  const offer = view.merchantStep?.offeredMinor ?? 0;
  const settled = view.settlement?.amountMinor ?? view.decisions.at(-1)?.amountMinor ?? view.amountMinor;
  const params = {
    ask: t(`claimAsks.${view.ask}`),
    amount: money(view.amountMinor, view.currency, language),
    offer: view.merchantStep?.offeredAsk ? t(`claimAsks.${view.merchantStep.offeredAsk}`) : '',
    offered: offer > 0 ? money(offer, view.currency, language) : '',
    settled: money(settled, view.currency, language),
    outcome: view.decisions.length > 0 ? t(`claimOutcomes.${view.decisions.at(-1)?.outcome ?? 'Full'}`) : '',
    reference: view.settlement?.reference ?? '',
  };
  const [title, text] = wording(view, side);
  const why = whyReviewed(view);
  return (
    <section className="standing stack tight" aria-live="polite">
      {heading}
      {side === 'Consumer' ? <h1>{t(title, params)}</h1> : <h2>{t(title, params)}</h2>}
      {why && <p>{t(why)}</p>}
      <p className={side === 'Consumer' ? 'lead' : 'soft'}>{t(text, params)}</p>
      {view.next.parameters.silence && <p className="soft">{t(`claimStanding.silence.${view.next.parameters.silence === 'grants' ? 'grants' : 'review'}`)}</p>}
      <Countdown view={view} side={side} />
      {view.dueAt === null && ['HumanReview', 'AppealReview', 'Granted'].includes(view.state) && <p className="note warn">{t('claimDue.overdue')}</p>}
    </section>
  );
}

function wording(view: ClaimView, side: Side): [Key, Key] {
  const who = side === 'Reviewer' ? 'Merchant' : side;
  const state = view.state === 'AwaitingReturn' || view.state === 'AwaitingFulfilment' ? sending(view) : view.state;
  return [`claimStanding.${state}.title`, `claimStanding.${state}.to${who}`];
}

/** Waiting for goods has two halves: before they are sent and while they travel. */
function sending(view: ClaimView) {
  const sent = Boolean(view.settlement?.sentAt);
  return view.state === 'AwaitingReturn' ? (sent ? 'ReturnSent' : 'AwaitingReturn') : sent ? 'FulfilmentSent' : 'AwaitingFulfilment';
}

function whyReviewed(view: ClaimView): Key | null {
  if (view.state !== 'HumanReview' || view.merchantStep === null) {
    return null;
  }
  return view.decisions.length > 0 ? 'claimStanding.whyAgain' : `claimStanding.why.${view.merchantStep.kind}`;
}
