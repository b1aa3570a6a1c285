import { Link, useSearchParams } from 'react-router';
import { ClaimViews, useClaimColumns } from '../../claims/desk/ClaimList';
import { DataTable } from '../../desk/DataTable';
import { DeskPage } from '../../desk/DeskPage';
import { usePageNumber } from '../../desk/Pager';
import { SearchBox } from '../../desk/SearchBox';
import { api, ask } from '../../shared/api/client';
import type { MerchantClaimRow, MerchantView } from '../../shared/api/claims';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import '../../claims/claims.css';

const views: MerchantView[] = ['waiting', 'open', 'closed', 'all'];

/** The claims on this merchant's orders; what waits for an answer stands first. */
export default function ClaimsPage() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const view = views.find((name) => name === search.get('view')) ?? 'waiting';
  const q = search.get('q') ?? '';
  const query = { view, page: usePageNumber(), size: 20, ...(q === '' ? {} : { q }) };
  const claims = useResource(`merchant-claims:${JSON.stringify(query)}`, () => ask(api.GET('/api/merchant/claims', { params: { query } })), 15_000);
  const columns = useClaimColumns<MerchantClaimRow>('Merchant', (row, shown) => <Link to={routes.merchantClaim(row.caseId)}>{shown}</Link>);
  return (
    <DeskPage title={t('merchantClaims.title')} lead={t('merchantClaims.lead')} actions={<SearchBox label={t('merchantClaims.search')} />}>
      <ClaimViews views={views} shown={view} counts={claims.data?.counts} label={(name) => t(`merchantClaims.views.${name}`)} />
      <DataTable
        from={claims}
        columns={columns}
        rowKey={(row) => row.caseId}
        empty={t(q !== '' ? 'orders.noneFound' : view === 'waiting' ? 'merchantClaims.nothingWaits' : 'merchantClaims.empty')}
        label={t('merchantClaims.title')}
      />
    </DeskPage>
  );
}
