import type { ClaimPolicy } from '../../shared/api/claims';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';

export const policyTerms = [
  'filingDays', 'evidenceHours', 'checkHours', 'merchantHours', 'extensionHours', 'buyerHours', 'reviewWorkingDays', 'appealDays',
  'mostAppeals', 'inspectionDays', 'returnDays', 'fulfilmentDays', 'paymentDays', 'timeoutLimitMinor',
] as const satisfies readonly (keyof ClaimPolicy)[];

export type PolicyTerm = (typeof policyTerms)[number];

/** A term's value in words: 72 hours, 5 working days, ¥50.00. */
export function useTermValue(): (term: PolicyTerm, value: number, currency?: string) => string {
  const { t, language } = useI18n();
  return (term, value, currency = 'CNY') => {
    if (term === 'timeoutLimitMinor') {
      return money(value, currency, language);
    }
    if (term === 'mostAppeals') {
      return t('claimRules.times', { n: value });
    }
    if (term === 'reviewWorkingDays') {
      return t('claimRules.workingDays', { n: value });
    }
    return t(term.endsWith('Hours') ? 'claimRules.hours' : 'claimRules.days', { n: value });
  };
}

/** The windows and limits of a version of the rules. */
export function PolicyTerms({ policy, currency = 'CNY' }: { policy: ClaimPolicy; currency?: string }) {
  const { t } = useI18n();
  const valueOf = useTermValue();
  return (
    <dl className="terms">
      {policyTerms.map((term) => (
        <div key={term}>
          <dt>{t(`claimTerms.${term}`)}</dt>
          <dd>{valueOf(term, policy[term], currency)}</dd>
        </div>
      ))}
    </dl>
  );
}
