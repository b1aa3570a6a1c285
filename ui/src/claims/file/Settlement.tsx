import type { ReactNode } from 'react';
import type { ClaimView } from '../../shared/api/claims';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { Time } from '../../shared/ui/Time';

/** What the sides agreed on or a decision ordered, and how far it is. A grant is not yet a payment. */
export function Settlement({ view }: { view: ClaimView }) {
  const { t, language } = useI18n();
  const { settlement } = view;
  if (settlement === null) {
    return null;
  }
  const facts: [string, ReactNode][] = [
    [t('claimSettlement.what'), t(`claimAsks.${settlement.ask}`)],
    ...(settlement.amountMinor > 0 ? [[t('claimSettlement.amount'), money(settlement.amountMinor, view.currency, language)] as [string, ReactNode]] : []),
    ...(['sentAt', 'grantedAt', 'paidAt'] as const).flatMap((name): [string, ReactNode][] => {
      const at = settlement[name];
      return at === null ? [] : [[t(`claimSettlement.${name}`), <Time key={name} at={at} show="absolute" />]];
    }),
    ...(settlement.reference ? [[t('claimSettlement.reference'), settlement.reference] as [string, ReactNode]] : []),
  ];
  return (
    <section className="sheet stack" aria-labelledby="claim-settlement">
      <h2 id="claim-settlement">{t('claimSettlement.title')}</h2>
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
