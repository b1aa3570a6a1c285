import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { DeskFrame, Missing } from '../desk/DeskFrame';
import { entries } from '../desk/entries';
import { RequireRole } from '../shared/session/RequireRole';

const RulesPage = lazy(() => import('./RulesPage'));
const LawCardsPage = lazy(() => import('./LawCardsPage'));
const ReplayPage = lazy(() => import('./ReplayPage'));
const RecusalsPage = lazy(() => import('./RecusalsPage'));

/** The rules claims are judged by, as the desks read them and supervisors announce them. */
export default function RulesArea() {
  return (
    <DeskFrame>
      <RequireRole roles={entries.rules.roles}>
        <Routes>
          <Route index element={<RulesPage />} />
          <Route path="law-cards" element={<LawCardsPage />} />
          <Route path="replay/:decisionId" element={<RequireRole roles={entries.review.roles}><ReplayPage /></RequireRole>} />
          <Route path="recusals" element={<RequireRole roles={['Supervisor']}><RecusalsPage /></RequireRole>} />
          <Route path="*" element={<Missing />} />
        </Routes>
      </RequireRole>
    </DeskFrame>
  );
}
