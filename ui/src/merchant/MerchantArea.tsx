import { lazy, type ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { DeskFrame, Missing } from '../desk/DeskFrame';
import { entries, type EntryName } from '../desk/entries';
import { routes } from '../shared/routes';
import { RequireRole } from '../shared/session/RequireRole';

const ClaimsPage = lazy(() => import('./claims/ClaimsPage'));
const MerchantClaimPage = lazy(() => import('./claims/MerchantClaimPage'));
const OrdersPage = lazy(() => import('./orders/OrdersPage'));
const OrderPage = lazy(() => import('./orders/OrderPage'));
const ImportPage = lazy(() => import('./orders/ImportPage'));

/** The desk of a merchant: its orders and the claims on them. */
export default function MerchantArea() {
  const only = (entry: EntryName, page: ReactNode) => <RequireRole roles={entries[entry].roles}>{page}</RequireRole>;
  return (
    <DeskFrame>
      <Routes>
        <Route index element={<Navigate to={routes.merchantClaims} replace />} />
        <Route path="claims" element={only('claims', <ClaimsPage />)} />
        <Route path="claims/:id" element={only('claims', <MerchantClaimPage />)} />
        <Route path="orders" element={only('orders', <OrdersPage />)} />
        <Route path="orders/import" element={only('claims', <ImportPage />)} />
        <Route path="orders/:id" element={only('orders', <OrderPage />)} />
        <Route path="*" element={<Missing />} />
      </Routes>
    </DeskFrame>
  );
}
