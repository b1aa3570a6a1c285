import { App, ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';

import { useI18n } from '../shared/i18n/I18n';
import { RequireRole } from '../shared/session/RequireRole';
import { Empty, Skeleton } from '../shared/ui/Waiting';
import { DeskShell } from './DeskShell';
import { deskRoles, entries, peopleEditors, type EntryName } from './entries';
import './desk.css';

const InboxPage = lazy(() => import('./inbox/InboxPage'));
const CasePage = lazy(() => import('./case/CasePage'));
const DispatchPage = lazy(() => import('./dispatch/DispatchPage'));
const TechniciansPage = lazy(() => import('./people/TechniciansPage'));
const TechnicianPage = lazy(() => import('./people/TechnicianPage'));
const NewTechnicianPage = lazy(() => import('./people/NewTechnicianPage'));
const OutletsPage = lazy(() => import('./people/OutletsPage'));
const MerchantsPage = lazy(() => import('./people/MerchantsPage'));
const OperationsPage = lazy(() => import('./operations/OperationsPage'));
const AccountsPage = lazy(() => import('./accounts/AccountsPage'));
const ApiKeysPage = lazy(() => import('./apikeys/ApiKeysPage'));
const AuditPage = lazy(() => import('./audit/AuditPage'));

/** The tokens of tokens.css in the words of Ant Design. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b6b5d',
    colorLink: '#0b6b5d',
    colorInfo: '#0b6b5d',
    colorError: '#a32a22',
    colorWarning: '#8f5a00',
    colorText: '#16211d',
    colorTextSecondary: '#47554f',
    colorTextTertiary: '#62706a',
    colorTextPlaceholder: '#6b7872',
    colorBgLayout: '#f6f7f4',
    colorBorderSecondary: '#e0e5e0',
    borderRadius: 8,
    fontSize: 15,
    fontFamily: 'var(--font)',
    fontFamilyCode: 'var(--mono)',
    controlHeight: 38,
  },
  components: { Table: { headerBg: '#fbfcfa', headerColor: '#47554f', cellPaddingBlock: 12 } },
};

export default function DeskArea() {
  const { language } = useI18n();
  return (
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }} locale={language === 'en' ? enUS : zhCN}>
      <App>
        <RequireRole roles={deskRoles}>
          <DeskShell>
            <Suspense fallback={<Skeleton lines={8} />}>
              <DeskRoutes />
            </Suspense>
          </DeskShell>
        </RequireRole>
      </App>
    </ConfigProvider>
  );
}

function Missing() {
  const { t } = useI18n();
  return <Empty icon="pin" title={t('notFound.text')} />;
}

function DeskRoutes() {
  const only = (entry: EntryName, page: ReactNode) => <RequireRole roles={entries[entry].roles}>{page}</RequireRole>;
  return (
    <Routes>
      <Route index element={only('inbox', <InboxPage />)} />
      <Route path="cases/:id" element={only('inbox', <CasePage />)} />
      <Route path="dispatch" element={only('dispatch', <DispatchPage />)} />
      <Route path="people" element={only('people', <TechniciansPage />)} />
      <Route path="people/technicians/new" element={<RequireRole roles={peopleEditors}><NewTechnicianPage /></RequireRole>} />
      <Route path="people/technicians/:id" element={only('people', <TechnicianPage />)} />
      <Route path="people/outlets" element={only('people', <OutletsPage />)} />
      <Route path="people/merchants" element={only('people', <MerchantsPage />)} />
      <Route path="operations" element={only('operations', <OperationsPage />)} />
      <Route path="accounts" element={only('accounts', <AccountsPage />)} />
      <Route path="api-keys" element={only('apiKeys', <ApiKeysPage />)} />
      <Route path="audit" element={only('audit', <AuditPage />)} />
      <Route path="*" element={<Missing />} />
    </Routes>
  );
}
