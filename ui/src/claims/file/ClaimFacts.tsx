import type { ReactNode } from 'react';
import type { ClaimView } from '../../shared/api/claims';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { CaseNumber } from '../../shared/ui/CaseNumber';
import { Time } from '../../shared/ui/Time';

/** The claim in figures: about which order, why, what is asked. */
export function ClaimFacts({ view }: { view: ClaimView }) {
  const { t, language } = useI18n();
  const { order } = view;
  const moment = (at: string | null) => (at ? <Time at={at} show="absolute" /> : t('claimFacts.notYet'));
  const facts: [string, ReactNode][] = [
    [t('claimFacts.number'), <CaseNumber key="number" value={view.number} />],
    [t('roles.Merchant'), order.merchant],
    [t('claimFacts.order'), `${order.title} · ${order.number}`],
    [t('claimFacts.reason'), t(`claimReasons.${view.reason}.name`)],
    [t('claimFacts.ask'), `${t(`claimAsks.${view.ask}`)} · ${money(view.amountMinor, view.currency, language)}`],
    [t('claimFacts.paid'), money(order.paidMinor, view.currency, language)],
    [t('claimFacts.placedAt'), moment(order.placedAt)],
    [t('claimFacts.shippedAt'), moment(order.shippedAt)],
    [t('claimFacts.deliveredAt'), moment(order.deliveredAt)],
    [t('claimFacts.submittedAt'), moment(view.submittedAt)],
    [t('claimFacts.declaration'), t('claimFacts.declared', { version: view.declarationVersion })],
  ];
  return (
    <section className="stack" aria-labelledby="claim-facts">
      <h2 id="claim-facts">{t('claimFacts.title')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
