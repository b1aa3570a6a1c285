import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { DeskFrame, Missing } from '../desk/DeskFrame';
import { entries } from '../desk/entries';
import { RequireRole } from '../shared/session/RequireRole';

const QueuePage = lazy(() => import('./QueuePage'));
const ReviewClaimPage = lazy(() => import('./ReviewClaimPage'));

/** The desk where people decide claims. */
export default function ReviewArea() {
  return (
    <DeskFrame>
      <RequireRole roles={entries.review.roles}>
        <Routes>
          <Route index element={<QueuePage />} />
          <Route path="claims/:id" element={<ReviewClaimPage />} />
          <Route path="*" element={<Missing />} />
        </Routes>
      </RequireRole>
    </DeskFrame>
  );
}
