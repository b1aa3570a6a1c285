import type { Why } from '../api/types';
import { useI18n } from '../i18n/I18n';

/** Why somebody was asked, in the reader's language. */
export function WhyText({ why }: { why: Why | null }) {
  const { pick, t } = useI18n();
  if (why === null || why.reasons.length === 0) {
    return null;
  }
  return (
    <p className="faint">
      <span className="visually-hidden">{t('why.title')}: </span>
      {why.reasons.map((reason) => pick(reason)).join(' · ')}
    </p>
  );
}
