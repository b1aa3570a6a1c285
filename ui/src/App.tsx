import { lazy, Suspense, useEffect, useRef } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { ReportPage } from './repairs/ReportPage';
import { Skeleton } from './shared/ui/Waiting';

const ReportedPage = lazy(() => import('./repairs/ReportedPage'));
const TrackPage = lazy(() => import('./repairs/TrackPage'));
const MyCasesPage = lazy(() => import('./repairs/MyCasesPage'));
const CoveragePage = lazy(() => import('./coverage/CoveragePage'));
const CountyPage = lazy(() => import('./coverage/CountyPage'));
const SignInPage = lazy(() => import('./signin/SignInPage'));
const PasswordPage = lazy(() => import('./signin/PasswordPage'));
const TechnicianArea = lazy(() => import('./technician/TechnicianArea'));
const DeskArea = lazy(() => import('./desk/DeskArea'));
const FindOrderPage = lazy(() => import('./claims/FindOrderPage'));
const FileClaimPage = lazy(() => import('./claims/FileClaimPage'));
const ClaimPage = lazy(() => import('./claims/ClaimPage'));
const ClaimRulesPage = lazy(() => import('./rules/ClaimRulesPage'));
const MerchantArea = lazy(() => import('./merchant/MerchantArea'));
const ReviewArea = lazy(() => import('./review/ReviewArea'));
const RulesArea = lazy(() => import('./rules/RulesArea'));
const NotFoundPage = lazy(() => import('./NotFoundPage'));

export function App() {
  useFreshPage();
  return (
    <Suspense
      fallback={
        <main className="content">
          <Skeleton />
        </main>
      }
    >
      <Routes>
        <Route index element={<ReportPage />} />
        <Route path="reported" element={<ReportedPage />} />
        <Route path="t/:token" element={<TrackPage />} />
        <Route path="my" element={<MyCasesPage />} />
        <Route path="coverage" element={<CoveragePage />} />
        <Route path="coverage/:county" element={<CountyPage />} />
        <Route path="sign-in" element={<SignInPage />} />
        <Route path="password" element={<PasswordPage />} />
        <Route path="tech/*" element={<TechnicianArea />} />
        <Route path="desk/*" element={<DeskArea />} />
        <Route path="claim" element={<FindOrderPage />} />
        <Route path="claim/:orderToken" element={<FileClaimPage />} />
        <Route path="c/:token" element={<ClaimPage />} />
        <Route path="rules/claims" element={<ClaimRulesPage />} />
        <Route path="merchant/*" element={<MerchantArea />} />
        <Route path="review/*" element={<ReviewArea />} />
        <Route path="rules/*" element={<RulesArea />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}

/** A new page starts at its top, and screen readers start at its content. */
function useFreshPage(): void {
  const { pathname } = useLocation();
  const first = useRef(pathname);
  useEffect(() => {
    if (first.current !== pathname) {
      first.current = '';
      window.scrollTo(0, 0);
      document.getElementById('main')?.focus({ preventScroll: true });
    }
  }, [pathname]);
}
