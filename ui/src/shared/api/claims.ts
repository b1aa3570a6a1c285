/** What the pages of claims are told, by the names the pages use. */
export type ClaimState =
  | 'EvidenceCheck' | 'NeedsEvidence' | 'AwaitingMerchant' | 'AwaitingBuyer' | 'HumanReview' | 'Inspection' | 'Decided' | 'AppealReview'
  | 'AwaitingReturn' | 'AwaitingFulfilment' | 'Granted' | 'Paid' | 'Closed' | 'Withdrawn';
export type ClaimReason = 'Damaged' | 'Defective' | 'WrongItem' | 'MissingItem' | 'NotAsDescribed' | 'NotReceived';
export type ClaimAsk = 'RefundOnly' | 'ReturnAndRefund' | 'Exchange' | 'Resend' | 'Repair';
export type DecisionOutcome = 'Full' | 'Partial' | 'ReturnFirst' | 'Refuse' | 'Inspect';
export type Outcome = 'Supports' | 'Doubts' | 'NoConclusion';
export type Shot = 'Overall' | 'Damage' | 'Label' | 'Waybill' | 'Other';
export type StepKind = 'Agreed' | 'Countered' | 'Contested' | 'Waived' | 'TimedOut';
export type ClaimParty = 'Consumer' | 'Merchant';
export type TwoTongued = { zh: string; en: string };
export type Region = { x: number; y: number; width: number; height: number };

export interface ClaimPolicy {
  filingDays: number;
  merchantHours: number;
  extensionHours: number;
  buyerHours: number;
  evidenceHours: number;
  checkHours: number;
  reviewWorkingDays: number;
  appealDays: number;
  inspectionDays: number;
  returnDays: number;
  fulfilmentDays: number;
  paymentDays: number;
  timeoutLimitMinor: number;
  mostAppeals: number;
}
export interface PolicyView {
  version: number;
  effectiveFrom: string;
  announcedAt: string;
  major: boolean;
  summaryZh: string;
  summaryEn: string;
  policy: ClaimPolicy;
}
export interface LawCard {
  id: string;
  instrument: TwoTongued;
  article: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  topics: string[];
  zh: string;
  en: string;
  source: string;
  grade: string;
  checkedAt: string;
}
/** A photo that a side put into a claim; no party for those of an inspection. */
export interface ClaimPhoto {
  id: string;
  kind: string;
  party: ClaimParty | null;
  shot: Shot | null;
  contentType: string;
  width: number;
  height: number;
  ready: boolean;
  previewProblem: string | null;
  receivedAt: string;
}
/** A file of the order as it stood when the claim was filed. */
export interface MerchantFile {
  id: string;
  kind: 'Listing' | 'Packing';
  line: number | null;
  contentType: string;
  width: number;
  height: number;
  ready: boolean;
  removed: boolean;
  receivedAt: string;
}
export interface Finding {
  id: string;
  photoId: string;
  check: string;
  checkVersion: number;
  outcome: Outcome;
  text: TwoTongued;
  limits: TwoTongued[];
  regions: Region[];
  reference: string | null;
  at: string;
}
export interface ClaimDecision {
  id: string;
  seq: number;
  outcome: DecisionOutcome;
  amountMinor: number;
  at: string;
  decidedBy: 'reviewer' | 'timeout-rule';
  reviewer: string | null;
  reasons: string | null;
  policyVersion: number;
  findings: string[];
  lawCardIds: string[];
  appealId: string | null;
}
export interface ClaimView {
  number: string;
  caseId: string;
  version: number;
  state: ClaimState;
  reason: ClaimReason;
  ask: ClaimAsk;
  amountMinor: number;
  currency: string;
  line: number | null;
  order: { number: string; merchant: string; title: string; paidMinor: number; placedAt: string; shippedAt: string | null; deliveredAt: string | null };
  submittedAt: string;
  dueAt: string | null;
  dueFor: 'Consumer' | 'Merchant' | 'Reviewer' | 'System' | null;
  extended: boolean;
  clean: boolean;
  statement: string;
  declarationVersion: string;
  policy: PolicyView;
  photos: ClaimPhoto[];
  listing: MerchantFile[];
  packing: MerchantFile[];
  findings: Finding[];
  merchantStep: { kind: StepKind; at: string; statement: string | null; offeredAsk: ClaimAsk | null; offeredMinor: number | null } | null;
  decisions: ClaimDecision[];
  appeals: { id: string; party: ClaimParty; newEvidence: boolean; statement: string; at: string }[];
  statements: { party: ClaimParty; text: string; at: string }[];
  settlement: { ask: ClaimAsk; amountMinor: number; sentAt: string | null; grantedAt: string | null; paidAt: string | null; reference: string | null } | null;
  inspection: { repairNumber: string | null; state: string | null; report: string | null; photos: string[] } | null;
  timeline: { at: string; kind: string; actor: 'Consumer' | 'Merchant' | 'Reviewer' | 'System'; parameters: Record<string, string> }[];
  notices: { at: string; key: string; parameters: Record<string, string> }[];
  allowed: string[];
  next: { code: string; parameters: Record<string, string> };
}
export interface ReviewClaim {
  claim: ClaimView;
  version: number;
  reviewer: string | null;
  takenByMe: boolean;
  mayTake: boolean;
  mayPutBack: boolean;
  mayDecide: boolean;
  whyNot: string | null;
}
interface AnyClaimRow {
  caseId: string;
  number: string;
  orderNumber: string;
  title: string;
  reason: ClaimReason;
  ask: ClaimAsk;
  amountMinor: number;
  currency: string;
  state: ClaimState;
  submittedAt: string;
  dueAt: string | null;
  dueFor: 'Consumer' | 'Merchant' | 'Reviewer' | 'System' | null;
}
export interface MerchantClaimRow extends AnyClaimRow {
  buyer: string;
}
export interface ReviewClaimRow extends AnyClaimRow {
  merchant: string;
  doubts: number;
  taken: boolean;
  takenByMe: boolean;
  attention: string | null;
}
export type MerchantView = 'waiting' | 'open' | 'closed' | 'all';
export type ReviewView = 'queue' | 'mine' | 'appeals' | 'inspection' | 'overdue' | 'all';
export interface ClaimPage<R, V extends string> {
  items: R[];
  total: number;
  page: number;
  size: number;
  counts: Record<V, number>;
}
export interface OrderLine {
  line: number;
  sku: string | null;
  title: string;
  category: string | null;
  quantity: number;
  priceMinor: number;
}
export interface OrderFile extends Omit<MerchantFile, 'width' | 'height'> {
  bytes: number;
  width: number | null;
  height: number | null;
  previewProblem: string | null;
}
export interface Order {
  id: string;
  number: string;
  version: number;
  merchant: string;
  buyer: { name: string; phone: string };
  currency: string;
  lines: OrderLine[];
  freightMinor: number;
  paidMinor: number;
  placedAt: string;
  shippedAt: string | null;
  deliveredAt: string | null;
  files: OrderFile[];
  claims: { caseId: string; number: string; state: ClaimState; openedAt: string }[];
}
export interface OrderRow {
  id: string;
  number: string;
  merchant: string;
  placedAt: string;
  deliveredAt: string | null;
  paidMinor: number;
  currency: string;
  buyer: { name: string; phone: string };
  lines: number;
  title: string;
  files: number;
  claim: { caseId: string; number: string; state: ClaimState } | null;
}
export interface Imported {
  orders: number;
  lines: number;
  accepted: number;
  existing: number;
  errors: { row: number; field: string | null; code: string; message: string }[];
  dryRun: boolean;
}
export interface ClaimableOrder {
  orderNumber: string;
  merchant: string;
  currency: string;
  lines: (OrderLine & { mostMinor: number })[];
  freightMinor: number;
  paidMinor: number;
  mostMinor: number;
  placedAt: string;
  shippedAt: string | null;
  deliveredAt: string | null;
  listing: string[];
  claimable: boolean;
  notClaimableBecause: string | null;
  reasons: ClaimReason[];
  closesAt: string | null;
  openClaim: { url: string | null } | null;
  policy: PolicyView;
  declaration: { version: string } & TwoTongued;
  shots: { shot: Shot; required: boolean }[];
  limits: { mostPhotos: number; mostBytesEach: number; mostPixelsEach: number };
}
export interface Filed {
  caseId: string;
  number: string;
  token: string;
  url: string;
  state: ClaimState;
}
export interface Replay {
  decision: ClaimDecision;
  claimNumber: string;
  caseId: string;
  policy: PolicyView;
  lawCards: LawCard[];
  findings: Finding[];
  automatic: { then: DecisionOutcome | null; again: DecisionOutcome | null; same: boolean };
}
export interface RecusalRow {
  id: string;
  accountId: string;
  account: string;
  merchantId: string;
  merchant: string;
  reason: string;
  at: string;
}
