import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { RequireRole } from '../shared/session/RequireRole';
import { DeskFrame, Missing } from './DeskFrame';
import { entries, peopleEditors, type EntryName } from './entries';

const InboxPage = lazy(() => import('./inbox/InboxPage'));
const CasePage = lazy(() => import('./case/CasePage'));
const BoardPage = lazy(() => import('./board/BoardPage'));
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

export default function DeskArea() {
  return (
    <DeskFrame>
      <DeskRoutes />
    </DeskFrame>
  );
}

function DeskRoutes() {
  const only = (entry: EntryName, page: ReactNode) => <RequireRole roles={entries[entry].roles}>{page}</RequireRole>;
  return (
    <Routes>
      <Route index element={only('inbox', <InboxPage />)} />
      <Route path="cases/:id" element={only('inbox', <CasePage />)} />
      <Route path="board" element={only('board', <BoardPage />)} />
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
