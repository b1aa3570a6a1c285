import { Link, useSearchParams } from 'react-router';
import { ClaimViews, useClaimColumns } from '../claims/desk/ClaimList';
import { DataTable, type Column } from '../desk/DataTable';
import { DeskPage } from '../desk/DeskPage';
import { usePageNumber } from '../desk/Pager';
import { SearchBox } from '../desk/SearchBox';
import { api, ask } from '../shared/api/client';
import type { ReviewClaimRow, ReviewView } from '../shared/api/claims';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import '../claims/claims.css';

const views: ReviewView[] = ['queue', 'mine', 'appeals', 'inspection', 'overdue', 'all'];

/** Claims that wait for a person's decision, what is due first on top. */
export default function QueuePage() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const view = views.find((name) => name === search.get('view')) ?? 'queue';
  const q = search.get('q') ?? '';
  const query = { view, page: usePageNumber(), size: 20, ...(q === '' ? {} : { q }) };
  const claims = useResource(`review-claims:${JSON.stringify(query)}`, () => ask(api.GET('/api/review/claims', { params: { query } })), 15_000);
  const columns: Column<ReviewClaimRow>[] = [
    ...useClaimColumns<ReviewClaimRow>('Reviewer', (row, shown) => <Link to={routes.reviewClaim(row.caseId)}>{shown}</Link>),
    { key: 'merchant', title: t('roles.Merchant'), show: (row) => row.merchant },
    { key: 'taken', title: t('claimList.taken'), show: (row) => (row.taken ? t(row.takenByMe ? 'claimList.mine' : 'claimList.others') : '—') },
  ];
  return (
    <DeskPage title={t('review.title')} lead={t('review.lead')} actions={<SearchBox label={t('merchantClaims.search')} />}>
      <ClaimViews views={views} shown={view} counts={claims.data?.counts} label={(name) => t(`review.views.${name}`)} />
      <DataTable
        from={claims}
        columns={columns}
        rowKey={(row) => row.caseId}
        empty={t(q === '' ? `review.empty.${view}` : 'orders.noneFound')}
        label={t('review.title')}
      />
    </DeskPage>
  );
}
