import type { Reason, Why } from '../api/types';
import { useI18n } from '../i18n/I18n';

/** Why somebody was asked, in the reader's language. */
export function WhyText({ why }: { why: Why | Reason[] | null | undefined }) {
  const { pick, t } = useI18n();
  const reasons = Array.isArray(why) ? why : (why?.reasons ?? []);
  const sentence = Array.isArray(why) || !why?.text ? null : pick(why.text);
  if (sentence === null && reasons.length === 0) {
    return null;
  }
  return (
    <div className="why faint">
      <span className="visually-hidden">{t('why.title')}</span>
      {sentence !== null ? (
        <p>{sentence}</p>
      ) : (
        <ul>
          {reasons.map((reason) => (
            <li key={reason.code}>{pick(reason)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
