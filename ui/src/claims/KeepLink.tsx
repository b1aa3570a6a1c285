import { useLocation } from 'react-router';
import type { ClaimView } from '../shared/api/claims';
import { useI18n } from '../shared/i18n/I18n';
import { Button } from '../shared/ui/Button';
import { Icon } from '../shared/ui/Icon';
import { useCopy } from '../shared/ui/useCopy';

const early = ['EvidenceCheck', 'NeedsEvidence', 'AwaitingMerchant'];

/** Right after filing: the claim was taken up, and this link is the key to it. */
export function KeepLink({ view, link }: { view: ClaimView; link: string }) {
  const { t } = useI18n();
  const { copied, copy } = useCopy();
  const state = useLocation().state as { filed?: boolean } | null;
  if (state?.filed !== true || !early.includes(view.state)) {
    return null;
  }
  return (
    <div className="note" role="status">
      <p>
        <strong>{t('claim.filed')}</strong>
      </p>
      <p>{t('claim.keepLink')}</p>
      <code className="link-box">{link}</code>
      <div>
        <Button size="small" onClick={() => void copy(link)}>
          <Icon name="copy" size={18} />
          <span aria-live="polite">{copied ? t('common.copied') : t('reported.copy')}</span>
        </Button>
      </div>
    </div>
  );
}
