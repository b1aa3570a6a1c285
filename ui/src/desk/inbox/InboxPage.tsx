import { Link, useSearchParams } from 'react-router';
import { api, ask } from '../../shared/api/client';
import type { CaseRow, CaseView } from '../../shared/api/staff';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import { CaseNumber } from '../../shared/ui/CaseNumber';
import { Time } from '../../shared/ui/Time';
import { useCategoryName } from '../../shared/useCatalogue';
import { DataTable, type Column } from '../DataTable';
import { DeskPage } from '../DeskPage';
import { usePageNumber } from '../Pager';
import { SearchBox } from '../SearchBox';
import { useCaseStage } from '../useCaseStage';

const views: CaseView[] = ['open', 'attention', 'quarantine', 'closed', 'all'];

export default function InboxPage() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const view = views.find((name) => name === search.get('view')) ?? 'open';
  const q = search.get('q') ?? '';
  const page = usePageNumber();
  const query = { view, page, size: 20, ...(q === '' ? {} : { q }) };
  const cases = useResource(`cases:${JSON.stringify(query)}`, () => ask(api.GET('/api/cases', { params: { query } })), 15_000);
  const columns = useColumns();

  const showing = (next: CaseView) => new URLSearchParams(q === '' ? { view: next } : { view: next, q }).toString();
  return (
    <DeskPage title={t('inbox.title')} actions={<SearchBox label={t('inbox.search')} hint={t('inbox.searchHint')} />}>
      <nav className="sub-nav" aria-label={t('inbox.which')}>
        {views.map((name) => (
          <Link key={name} to={{ search: showing(name) }} aria-current={name === view ? 'page' : undefined}>
            {t(`inbox.views.${name}`)}
          </Link>
        ))}
      </nav>
      <DataTable
        from={cases}
        columns={columns}
        rowKey={(row) => row.id}
        empty={t(q === '' ? 'inbox.empty' : 'inbox.noneFound')}
        label={t('inbox.title')}
      />
    </DeskPage>
  );
}

function useColumns(): Column<CaseRow>[] {
  const { t } = useI18n();
  const categoryName = useCategoryName();
  const stageOf = useCaseStage();
  return [
    {
      title: t('facts.number'),
      key: 'number',
      show: (row) => (
        <Link to={routes.case(row.id)}>
          <CaseNumber value={row.number} />
        </Link>
      ),
    },
    {
      title: t('facts.product'),
      key: 'product',
      show: (row) => (
        <span className="row compact">
          {[categoryName(row.category), row.brand].filter(Boolean).join(' · ')}
          {row.urgent && <span className="tag warn">{t('common.urgent')}</span>}
        </span>
      ),
    },
    { title: t('facts.county'), key: 'county', show: (row) => row.county.join(' ') || '—' },
    {
      title: t('facts.state'),
      key: 'state',
      show: (row) => (
        <span className="row compact">
          <span className="tag accent">{stageOf(row)}</span>
          {row.attention && <span className="tag bad">{t(`attention.${row.attention}`)}</span>}
        </span>
      ),
    },
    { title: t('facts.contact'), key: 'contact', show: (row) => <Contact name={row.contactName} phone={row.phone} /> },
    { title: t('facts.openedAt'), key: 'openedAt', show: (row) => <Time at={row.openedAt} /> },
  ];
}

function Contact({ name, phone }: { name: string; phone: string }) {
  return (
    <>
      <span className="unbroken">{name} </span>
      <span className="unbroken">{phone}</span>
    </>
  );
}
