import { Link } from 'react-router';
import { api, ask } from '../shared/api/client';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { RequireRole } from '../shared/session/RequireRole';
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
  const categoryName = useCategoryName();
  const cases = useResource('my-cases', () => ask(api.GET('/api/my/cases')), 30_000);
  return (
    <ConsumerShell title={t('my.title')}>
      <div className="stack loose">
        <div className="row spread">
          <h1>{t('my.title')}</h1>
          <Button look="quiet" size="small" onClick={() => void leave()}>
            {t('signIn.leave')}
          </Button>
        </div>
        <Loaded from={cases}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('my.empty')}>
                <Link className="button primary" to={routes.report}>
                  {t('report.title')}
                </Link>
              </Empty>
            ) : (
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
            )
          }
        </Loaded>
      </div>
    </ConsumerShell>
  );
}
