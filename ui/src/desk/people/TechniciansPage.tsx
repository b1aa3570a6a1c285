import { Link, useSearchParams } from 'react-router';
import { api, ask } from '../../shared/api/client';
import type { TechnicianRow } from '../../shared/api/staff';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import { useMe } from '../../shared/session/RequireRole';
import { useCertificateName } from '../../shared/ui/useCertificateName';
import { DataTable, type Column } from '../DataTable';
import { DeskPage } from '../DeskPage';
import { usePageNumber } from '../Pager';
import { SearchBox } from '../SearchBox';
import { peopleEditors } from '../entries';
import { PeopleTabs } from './PeopleTabs';

export default function TechniciansPage() {
  const { t } = useI18n();
  const me = useMe();
  const [search] = useSearchParams();
  const q = search.get('q') ?? '';
  const county = Number(search.get('county'));
  const query = { page: usePageNumber(), size: 20, ...(q === '' ? {} : { q }), ...(county > 0 ? { county } : {}) };
  const people = useResource(`technicians:${JSON.stringify(query)}`, () => ask(api.GET('/api/people/technicians', { params: { query } })));
  const columns = useColumns();
  const actions = (
    <>
      <SearchBox label={t('people.search')} />
      {peopleEditors.includes(me.role) && (
        <Link className="button small" to={routes.newTechnician}>
          {t('people.add')}
        </Link>
      )}
    </>
  );
  return (
    <DeskPage title={t('people.title')} actions={actions}>
      <PeopleTabs />
      <DataTable from={people} columns={columns} rowKey={(row) => row.id} empty={t('people.empty')} label={t('people.technicians')} />
    </DeskPage>
  );
}

function useColumns(): Column<TechnicianRow>[] {
  const { t } = useI18n();
  const certificateName = useCertificateName();
  return [
    { title: t('people.person'), key: 'name', show: (row) => <Link to={routes.technician(row.id)}>{row.name}</Link> },
    { title: t('people.badge'), key: 'badge', show: (row) => row.badge },
    { title: t('people.outlet'), key: 'outlet', show: (row) => row.outlet },
    { title: t('people.skills'), key: 'skills', show: (row) => row.skills, align: 'right' },
    {
      title: t('people.certificates'),
      key: 'certificates',
      show: (row) => (
        <span className="row compact">
          {row.certificates.length === 0 && !row.expiring && '—'}
          {row.certificates.map((certificate, index) => (
            <span key={index} className="tag" title={certificate.validTo ?? undefined}>
              {certificateName(certificate.kind)}
            </span>
          ))}
          {row.expiring && <span className="tag warn">{t('people.expiring')}</span>}
        </span>
      ),
    },
    { title: t('people.counties'), key: 'counties', align: 'right', show: (row) => row.counties.length },
    {
      title: t('facts.state'),
      key: 'active',
      show: (row) => <span className={row.active ? 'tag accent' : 'tag'}>{t(row.active ? 'people.active' : 'people.inactive')}</span>,
    },
  ];
}
