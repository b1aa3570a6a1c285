import type { ClaimPolicy } from '../../shared/api/claims';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';

/** What happens after filing and how long each step may take, by the rules now in force. */
export function WhatNext({ policy, currency }: { policy: ClaimPolicy; currency: string }) {
  const { t, language } = useI18n();
  const params = {
    check: policy.checkHours,
    merchant: policy.merchantHours,
    extension: policy.extensionHours,
    review: policy.reviewWorkingDays,
    appeal: policy.appealDays,
    payment: policy.paymentDays,
    limit: money(policy.timeoutLimitMinor, currency, language),
  };
  return (
    <ol className="what-next">
      {(['check', 'merchant', 'silence', 'review', 'appeal', 'payment'] as const).map((step) => (
        <li key={step}>{t(`fileClaim.next.${step}`, params)}</li>
      ))}
    </ol>
  );
}
