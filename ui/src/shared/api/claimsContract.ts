import type * as c from './claims';

type Answers<A> = { 200: { headers: { [name: string]: unknown }; content: { 'application/json': A } } };
type Op<A, P, Q, B> = {
  parameters: { query?: Q; header?: { 'If-Match'?: string; 'Idempotency-Key'?: string }; cookie?: never } & (keyof P extends never
    ? { path?: never }
    : { path: P });
  requestBody?: [B] extends [never] ? never : { content: { 'application/json': B } };
  responses: Answers<A>;
};
type Nothing = Record<never, never>;
type Methods<G, P, U, D> = {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  get: G;
  put: U;
  post: P;
  delete: D;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
};
type Get<A, P = Nothing, Q = never> = Methods<Op<A, P, Q, never>, never, never, never>;
type Post<A, B, P = Nothing, Q = never> = Methods<never, Op<A, P, Q, B>, never, never>;
type Token = { token: string };
type Id = { id: string };
type Act<B = Nothing> = Post<c.ClaimView, B, Id>;
type Own<B = Nothing> = Post<c.ClaimView, B, Token>;
type Ruled<B = Nothing> = Post<c.ReviewClaim, B, Id>;
type Paging = { q?: string; page?: number; size?: number };

declare module './schema' {
  interface paths {
    '/api/orders': Get<{ items: c.OrderRow[]; total: number; page: number; size: number }, Nothing, Paging>;
    '/api/orders/{id}': Get<c.Order, Id>;
    '/api/orders/{id}/dates': Methods<never, never, Op<c.Order, Id, never, { shippedAt: string | null; deliveredAt: string | null }>, never>;
    '/api/orders/{id}/claim-link': Post<{ token: string; url: string }, Nothing, Id>;
    '/api/orders/{id}/files/{fileId}': Methods<never, never, never, Op<c.Order, { id: string; fileId: string }, never, never>>;
    '/api/claim-orders/codes': Post<unknown, { orderNumber: string; phone: string }>;
    '/api/claim-orders/find': Post<{ orderToken: string }, { orderNumber: string; phone: string; code: string }>;
    '/api/claim-orders/{orderToken}': Get<c.ClaimableOrder, { orderToken: string }>;
    '/api/claim/{token}': Get<c.ClaimView, Token>;
    '/api/claim/{token}/go-on': Own;
    '/api/claim/{token}/accept-offer': Own;
    '/api/claim/{token}/decline-offer': Own;
    '/api/claim/{token}/accept-decision': Own;
    '/api/claim/{token}/send-back': Own<{ waybill: string | null }>;
    '/api/claim/{token}/confirm-fulfilment': Own;
    '/api/claim/{token}/object-fulfilment': Own<{ text: string }>;
    '/api/claim/{token}/withdraw': Own<{ reason: string | null }>;
    '/api/merchant/claims': Get<c.ClaimPage<c.MerchantClaimRow, c.MerchantView>, Nothing, Paging & { view?: c.MerchantView }>;
    '/api/merchant/claims/{id}': Get<c.ClaimView, Id>;
    '/api/merchant/claims/{id}/agree': Act<{ statement: string | null }>;
    '/api/merchant/claims/{id}/counter': Act<{ ask: c.ClaimAsk; amountMinor: number; statement: string }>;
    '/api/merchant/claims/{id}/waive': Act;
    '/api/merchant/claims/{id}/extend': Act<{ reason: string }>;
    '/api/merchant/claims/{id}/accept-decision': Act;
    '/api/merchant/claims/{id}/receive-back': Act;
    '/api/merchant/claims/{id}/fulfil': Act<{ waybill: string | null }>;
    '/api/merchant/claims/{id}/payment': Act<{ amountMinor: number; reference: string }>;
    '/api/review/claims': Get<c.ClaimPage<c.ReviewClaimRow, c.ReviewView>, Nothing, Paging & { view?: c.ReviewView }>;
    '/api/review/claims/{id}': Get<c.ReviewClaim, Id>;
    '/api/review/claims/{id}/take': Ruled;
    '/api/review/claims/{id}/put-back': Ruled;
    '/api/review/claims/{id}/decide': Ruled<{ outcome: c.DecisionOutcome; amountMinor: number; reasons: string; findings: string[]; lawCards: string[] }>;
    '/api/review/recusals': Methods<
      Op<{ items: c.RecusalRow[] }, Nothing, never, never>,
      Op<c.RecusalRow, Nothing, never, { accountId: string; merchantId: string; reason: string }>,
      never,
      never
    >;
    '/api/review/reviewers': Get<{ items: { id: string; name: string }[] }>;
    '/api/review/recusals/{id}': Methods<never, never, never, Op<unknown, Id, never, never>>;
    '/api/rules/policies': Methods<
      Op<{ items: c.PolicyView[]; current: number }, Nothing, never, never>,
      Op<c.PolicyView, Nothing, never, { effectiveFrom: string; major: boolean; summaryZh: string; summaryEn: string; policy: c.ClaimPolicy }>,
      never,
      never
    >;
    '/api/rules/law-cards': Get<{ items: c.LawCard[] }, Nothing, { on?: string; topic?: string }>;
    '/api/rules/replay/{decisionId}': Get<c.Replay, { decisionId: string }>;
  }
}
