import { api, ask } from '../../shared/api/client';
import type { Outlet } from '../../shared/api/staff';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { DataTable, type Column } from '../DataTable';
import { DeskPage } from '../DeskPage';
import { PeopleTabs } from './PeopleTabs';

export default function OutletsPage() {
  const { t } = useI18n();
  const outlets = useResource('outlets', () => ask(api.GET('/api/people/outlets')));
  const columns: Column<Outlet>[] = [
    { title: t('people.name'), key: 'name', show: (row) => row.name },
    { title: t('facts.county'), key: 'county', show: (row) => row.county.path.join(' ') },
    { title: t('people.technicians'), key: 'technicians', align: 'right', show: (row) => row.technicians },
  ];
  return (
    <DeskPage title={t('people.title')}>
      <PeopleTabs />
      <DataTable from={outlets} columns={columns} rowKey={(row) => row.id} empty={t('people.noOutlets')} label={t('people.outlets')} />
    </DeskPage>
  );
}
