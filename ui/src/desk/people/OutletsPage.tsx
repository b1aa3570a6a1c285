import type { TableColumnsType } from 'antd';
import { api, ask } from '../../shared/api/client';
import type { Outlet } from '../../shared/api/staff';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { DataTable } from '../DataTable';
import { DeskPage } from '../DeskPage';
import { PeopleTabs } from './PeopleTabs';

export default function OutletsPage() {
  const { t } = useI18n();
  const outlets = useResource('outlets', () => ask(api.GET('/api/people/outlets')));
  const columns: TableColumnsType<Outlet> = [
    { title: t('people.name'), dataIndex: 'name', key: 'name' },
    { title: t('facts.county'), key: 'county', render: (_, row) => row.county?.join(' ') ?? '—' },
    { title: t('people.technicians'), key: 'technicians', align: 'right', render: (_, row) => row.technicians ?? '—' },
  ];
  return (
    <DeskPage title={t('people.title')}>
      <PeopleTabs />
      <DataTable from={outlets} columns={columns} rowKey={(row) => row.id} empty={t('people.noOutlets')} label={t('people.outlets')} />
    </DeskPage>
  );
}
