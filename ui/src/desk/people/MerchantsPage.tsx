import { api, ask } from '../../shared/api/client';
import type { Merchant } from '../../shared/api/staff';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { DataTable, type Column } from '../DataTable';
import { DeskPage } from '../DeskPage';
import { PeopleTabs } from './PeopleTabs';

export default function MerchantsPage() {
  const { t, pick } = useI18n();
  const merchants = useResource('merchants', () => ask(api.GET('/api/people/merchants')));
  const columns: Column<Merchant>[] = [
    { title: t('people.name'), key: 'name', show: (row) => row.name },
    {
      title: t('people.brands'),
      key: 'brands',
      show: (row) => (
        <span className="row compact">
          {(row.brands ?? []).map((brand) => {
            const name = typeof brand === 'string' ? brand : pick(brand);
            return (
              <span key={name} className="tag">
                {name}
              </span>
            );
          })}
        </span>
      ),
    },
  ];
  return (
    <DeskPage title={t('people.title')}>
      <PeopleTabs />
      <DataTable from={merchants} columns={columns} rowKey={(row) => row.id} empty={t('people.noMerchants')} label={t('people.merchants')} />
    </DeskPage>
  );
}
