import { Link } from 'react-router';
import type { ClaimView, LawCard } from '../../shared/api/claims';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import { LawCards } from './LawCards';
import { PolicyTerms } from './PolicyTerms';

/** The rules this claim is judged by: the version of the day it was filed. */
export function RulesUsed({ view, cards }: { view: ClaimView; cards: LawCard[] }) {
  const { t } = useI18n();
  return (
    <section className="stack" aria-labelledby="claim-rules">
      <h2 id="claim-rules">{t('claimRules.used')}</h2>
      <p className="soft">{t('claimRules.usedText', { version: view.policy.version })}</p>
      <details>
        <summary className="summary-line">{t('claimRules.terms')}</summary>
        <PolicyTerms policy={view.policy.policy} currency={view.currency} />
      </details>
      {cards.length > 0 && <LawCards cards={cards} />}
      <p>
        <Link to={routes.claimRules}>{t('claimRules.readAll')}</Link>
      </p>
    </section>
  );
}
