import { Link } from 'react-router';
import { LawCards } from '../claims/file/LawCards';
import { ConsumerShell } from '../repairs/ConsumerShell';
import { api, ask } from '../shared/api/client';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { Loaded } from '../shared/ui/Loaded';
import { Versions } from './Versions';
import '../claims/claims.css';

/** The rules of claims, for everybody to read. */
export default function ClaimRulesPage() {
  const { t } = useI18n();
  const policies = useResource('policies', () => ask(api.GET('/api/rules/policies')));
  const cards = useResource('law-cards', () => ask(api.GET('/api/rules/law-cards')));
  return (
    <ConsumerShell title={t('claimRules.title')}>
      <div className="stack loose">
        <div className="stack tight">
          <h1>{t('claimRules.title')}</h1>
          <p className="lead">{t('claimRules.lead')}</p>
        </div>
        <ul className="plain-list">
          {(['heard', 'person', 'reasons', 'appeal', 'silence', 'findings'] as const).map((promise) => (
            <li key={promise}>{t(`claimRules.promises.${promise}`)}</li>
          ))}
        </ul>
        <Loaded from={policies}>{(data) => <Versions items={data.items} current={data.current} />}</Loaded>
        <section className="stack" aria-labelledby="public-law">
          <h2 id="public-law">{t('lawCards.title')}</h2>
          <Loaded from={cards}>{(data) => <LawCards cards={data.items} />}</Loaded>
        </section>
        <p>
          <Link className="button primary" to={routes.findOrder}>
            {t('findOrder.title')}
          </Link>
        </p>
      </div>
    </ConsumerShell>
  );
}
