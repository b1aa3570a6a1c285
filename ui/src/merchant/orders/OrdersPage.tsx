import { Link, useSearchParams } from 'react-router';
import { DataTable, type Column } from '../../desk/DataTable';
import { DeskPage } from '../../desk/DeskPage';
import { usePageNumber } from '../../desk/Pager';
import { SearchBox } from '../../desk/SearchBox';
import { api, ask } from '../../shared/api/client';
import type { OrderRow } from '../../shared/api/claims';
import { useResource } from '../../shared/api/useResource';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import { useMe } from '../../shared/session/RequireRole';
import { Time } from '../../shared/ui/Time';

export default function OrdersPage() {
  const { t } = useI18n();
  const me = useMe();
  const [search] = useSearchParams();
  const q = search.get('q') ?? '';
  const query = { page: usePageNumber(), size: 20, ...(q === '' ? {} : { q }) };
  const orders = useResource(`orders:${JSON.stringify(query)}`, () => ask(api.GET('/api/orders', { params: { query } })));
  const columns = useColumns();
  return (
    <DeskPage
      title={t('orders.title')}
      lead={t('orders.lead')}
      actions={
        <>
          <SearchBox label={t('orders.search')} />
          {me.role === 'Merchant' && (
            <Link className="button small" to={routes.importOrders}>
              {t('importOrders.title')}
            </Link>
          )}
        </>
      }
    >
      <DataTable from={orders} columns={columns} rowKey={(row) => row.id} empty={t(q === '' ? 'orders.empty' : 'orders.noneFound')} label={t('orders.title')} />
    </DeskPage>
  );
}

function useColumns(): Column<OrderRow>[] {
  const { t, language } = useI18n();
  const { role } = useMe();
  return [
    { key: 'number', title: t('orders.number'), show: (row) => <Link to={routes.order(row.id)}>{row.number}</Link> },
    { key: 'title', title: t('orders.goods'), show: (row) => (row.lines > 1 ? t('orders.andMore', { title: row.title, n: row.lines }) : row.title) },
    { key: 'paid', title: t('orders.paid'), align: 'right', show: (row) => money(row.paidMinor, row.currency, language) },
    {
      key: 'buyer',
      title: t('orders.buyer'),
      show: (row) => (
        <>
          <span className="unbroken">{row.buyer.name} </span>
          <span className="unbroken">{row.buyer.phone}</span>
        </>
      ),
    },
    { key: 'placedAt', title: t('claimFacts.placedAt'), show: (row) => <Time at={row.placedAt} show="absolute" /> },
    { key: 'files', title: t('orders.files'), align: 'right', show: (row) => row.files },
    {
      key: 'claim',
      title: t('orders.claim'),
      show: (row) =>
        row.claim === null ? (
          '—'
        ) : role === 'Merchant' ? (
          <Link to={routes.merchantClaim(row.claim.caseId)}>{t(`claimStates.${row.claim.state}`)}</Link>
        ) : (
          <Link to={routes.reviewClaim(row.claim.caseId)}>{t(`claimStates.${row.claim.state}`)}</Link>
        ),
    },
  ];
}
