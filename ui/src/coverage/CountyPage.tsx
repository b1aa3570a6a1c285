import { Link, useParams } from 'react-router';
import { ConsumerShell } from '../repairs/ConsumerShell';
import { api, ask } from '../shared/api/client';
import type { CountyCoverage } from '../shared/api/types';
import { useResource } from '../shared/api/useResource';
import { kilometres } from '../shared/format/figures';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { Loaded } from '../shared/ui/Loaded';
import { Time } from '../shared/ui/Time';
import { useCategoryName } from '../shared/useCatalogue';
import { Measured } from './Measured';
import './coverage.css';

/** One county: who can come for what, and how long it really took. */
export default function CountyPage() {
  const { t } = useI18n();
  const { county = '' } = useParams();
  const coverage = useResource(`county-${county}`, () => ask(api.GET('/api/coverage/{county}', { params: { path: { county } } })));
  return (
    <ConsumerShell title={coverage.data?.path.join(' ') ?? t('coverage.title')}>
      <div className="stack loose">
        <h1>{coverage.data?.path.join(' ') ?? t('coverage.title')}</h1>
        <Loaded from={coverage} lines={8}>
          {(data) => <County county={data} />}
        </Loaded>
        <Link to={routes.coverage}>{t('coverage.all')}</Link>
      </div>
    </ConsumerShell>
  );
}

function County({ county }: { county: CountyCoverage }) {
  const { t } = useI18n();
  return (
    <>
      <div className={county.covered ? 'note' : 'note warn'}>
        <strong>{t(county.covered ? 'coverage.covered' : 'coverage.uncovered')}</strong>
        {!county.covered && <p>{t('coverage.uncoveredText')}</p>}
        <p className="faint">
          {t('coverage.asOf')} <Time at={county.asOf} show="absolute" />
        </p>
        <Link className="button primary" to={routes.report}>
          {t('coverage.report')}
        </Link>
      </div>
      {county.covered && <Providers county={county} />}
      <Measured response={county.response} />
      {county.nearest.length > 0 && <Nearest county={county} />}
    </>
  );
}

function Providers({ county }: { county: CountyCoverage }) {
  const { t } = useI18n();
  const categoryName = useCategoryName();
  return (
    <>
      <section className="stack tight">
        <h2>{t('coverage.trades')}</h2>
        <ul className="lines">
          {county.trades.map((trade) => (
            <li key={trade.category}>
              <span>{categoryName(trade.category)}</span>
              <span className="faint">{t('coverage.technicians', { n: trade.technicians })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack tight">
        <h2>{t('coverage.outlets')}</h2>
        <ul className="lines">
          {county.outlets.map((outlet, index) => (
            <li key={index}>
              <span>
                {outlet.name}
                <br />
                <span className="faint">{t('coverage.outletAt', { place: outlet.path.join(' ') })}</span>
              </span>
              <span className="faint">{t('coverage.technicians', { n: outlet.technicians })}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Nearest({ county }: { county: CountyCoverage }) {
  const { t, language } = useI18n();
  return (
    <section className="stack tight">
      <h2>{t('coverage.nearest')}</h2>
      <ul className="lines">
        {county.nearest.map((near) => (
          <li key={near.code}>
            <Link to={routes.county(near.code)}>{near.path.join(' ')}</Link>
            <span className="faint">{t('coverage.away', { km: kilometres(near.kilometres, language) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
