import { Link } from 'react-router';
import { api, ask } from '../shared/api/client';
import type { components } from '../shared/api/schema';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { RequireRole } from '../shared/session/RequireRole';
import { money } from '../shared/format/money';
import { useSession } from '../shared/session/Session';
import { Button } from '../shared/ui/Button';
import { CaseNumber } from '../shared/ui/CaseNumber';
import { Loaded } from '../shared/ui/Loaded';
import { Time } from '../shared/ui/Time';
import { Empty } from '../shared/ui/Waiting';
import { useCategoryName } from '../shared/useCatalogue';
import { ConsumerShell } from './ConsumerShell';

export default function MyCasesPage() {
  return (
    <RequireRole roles={['Consumer']}>
      <MyCases />
    </RequireRole>
  );
}

function MyCases() {
  const { t } = useI18n();
  const { leave } = useSession();
  const mine = useResource('my-cases', readMine, 30_000);
  return (
    <ConsumerShell title={t('my.title')}>
      <div className="stack loose">
        <div className="row spread">
          <h1>{t('my.title')}</h1>
          <Button look="quiet" size="small" onClick={() => void leave()}>
            {t('signIn.leave')}
          </Button>
        </div>
        <Loaded from={mine}>
          {({ repairs, claims }) =>
            repairs.length + claims.length === 0 ? (
              <Empty title={t('my.empty')}>
                <Link className="button primary" to={routes.report}>
                  {t('report.title')}
                </Link>
              </Empty>
            ) : (
              <>
                {claims.length > 0 && <Claims items={claims} />}
                {repairs.length > 0 && <Repairs items={repairs} />}
              </>
            )
          }
        </Loaded>
      </div>
    </ConsumerShell>
  );
}

async function readMine() {
  const [repairs, claims] = await Promise.all([ask(api.GET('/api/my/cases')), ask(api.GET('/api/my/claims'))]);
  return { repairs: repairs.items, claims: claims.items };
}

function Claims({ items }: { items: components['schemas']['MyClaimsRow'][] }) {
  const { t, language } = useI18n();
  return (
    <section className="stack" aria-labelledby="my-claims">
      <h2 id="my-claims">{t('my.claims')}</h2>
      <ul className="stack">
        {items.map((item) => (
          <li key={item.number}>
            <Link className="sheet link-sheet" to={item.url}>
              <span className="row spread">
                <strong>{item.title}</strong>
                <span className="tag accent">{t(`claimStates.${item.state}`)}</span>
              </span>
              <span>
                {t(`claimAsks.${item.ask}`)} · {money(item.amountMinor, item.currency, language)} · {item.merchant}
              </span>
              <CaseNumber value={item.number} />
              <span className="faint">
                <Time at={item.submittedAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Repairs({ items }: { items: components['schemas']['MyCasesRow'][] }) {
  const { t } = useI18n();
  const categoryName = useCategoryName();
  return (
    <section className="stack" aria-labelledby="my-repairs">
      <h2 id="my-repairs">{t('my.repairs')}</h2>
      <ul className="stack">
        {items.map((item) => (
          <li key={item.number}>
            <Link className="sheet link-sheet" to={item.trackingUrl}>
              <span className="row spread">
                <strong>{categoryName(item.category)}</strong>
                <span className="tag accent">{t(`steps.${item.step}`)}</span>
              </span>
              <CaseNumber value={item.number} />
              <span className="faint">
                <Time at={item.openedAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
