import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ConsumerShell } from '../repairs/ConsumerShell';
import { api, ask } from '../shared/api/client';
import type { Coverage, Place } from '../shared/api/types';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { AddressInput } from '../shared/places/AddressInput';
import { usePlaces } from '../shared/places/usePlaces';
import { routes } from '../shared/routes';
import { Field } from '../shared/ui/Field';
import { Loaded } from '../shared/ui/Loaded';
import { Time } from '../shared/ui/Time';
import './coverage.css';

/** Where a technician can come today, province by province. */
export default function CoveragePage() {
  const { t } = useI18n();
  const coverage = useResource('coverage', () => ask(api.GET('/api/coverage')));
  return (
    <ConsumerShell title={t('coverage.title')}>
      <div className="stack loose">
        <div className="stack tight">
          <h1>{t('coverage.title')}</h1>
          <p className="lead">{t('coverage.lead')}</p>
        </div>
        <FindCounty />
        <Loaded from={coverage} lines={8}>
          {(data) => <Served coverage={data} />}
        </Loaded>
      </div>
    </ConsumerShell>
  );
}

function FindCounty() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { suggestions } = usePlaces(text);
  const choose = (place: Place) => {
    if (place.county === null) {
      setText(place.path.join(''));
    } else {
      void navigate(routes.county(place.county));
    }
  };
  return (
    <Field label={t('coverage.search')} hint={t('coverage.searchHint')}>
      {(wiring) => <AddressInput wiring={wiring} value={text} suggestions={suggestions} onType={setText} onChoose={choose} />}
    </Field>
  );
}

function Served({ coverage }: { coverage: Coverage }) {
  const { t } = useI18n();
  const served = coverage.provinces.filter((province) => province.covered.length > 0);
  return (
    <div className="stack loose">
      <div className="sheet stack tight">
        <p>
          <strong>{t('coverage.counties', { ...coverage.counties })}</strong>
        </p>
        <p>{t('coverage.cities', { ...coverage.cities })}</p>
        <p>{t('coverage.anywhere')}</p>
        <p className="faint">
          {t('coverage.asOf')} <Time at={coverage.asOf} show="absolute" />
        </p>
      </div>
      <div className="stack tight">
        {served.map((province) => (
          <details key={province.code} className="province">
            <summary>
              <span>{province.name}</span>
              <span className="tag accent">{t('coverage.share', { covered: province.covered.length, total: province.total })}</span>
            </summary>
            <ul className="counties">
              {province.covered.map((county) => (
                <li key={county.code}>
                  <Link to={routes.county(county.code)}>{[county.city, county.name].filter(Boolean).join(' ')}</Link>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
      {coverage.withoutCoverage.length > 0 && (
        <section className="stack tight">
          <h2>{t('coverage.none')}</h2>
          <ul className="counties soft">
            {coverage.withoutCoverage.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
