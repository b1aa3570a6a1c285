import { Button } from 'antd';
import { useState } from 'react';
import { WithFiles } from '../../claims/acts/WithFiles';
import { api, ask, ifMatch } from '../../shared/api/client';
import type { ClaimView } from '../../shared/api/claims';
import { useAct } from '../../shared/api/useAct';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { uploadUrl } from '../../shared/routes';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import type { MerchantPart } from './MerchantClaimPage';

/** Goods came back: as they should be, or not. */
export function ReturnReceived({ id, view, onChange }: MerchantPart) {
  const { t, language } = useI18n();
  const [open, setOpen] = useState(false);
  const act = useAct();
  const receive = async () => {
    const done = await act.run(async () => {
      onChange(await ask(api.POST('/api/merchant/claims/{id}/receive-back', { params: { path: { id } }, ...ifMatch(view.version) })));
    });
    if (done) {
      setOpen(false);
    }
  };
  const params = {
    amount: money(view.settlement?.amountMinor ?? view.amountMinor, view.currency, language),
    days: view.policy.policy.paymentDays,
  };
  return (
    <section className="sheet stack your-turn" aria-labelledby="return-title">
      <h2 id="return-title">{t('returnReceived.title')}</h2>
      <p className="soft">{t('returnReceived.text', params)}</p>
      <div>
        <Button type="primary" onClick={() => setOpen(true)}>
          {t('returnReceived.receive')}
        </Button>
      </div>
      {view.allowed.includes('object-return') && (
        <details className="fold">
          <summary className="summary-line">{t('returnReceived.objectOpen')}</summary>
          <WithFiles<ClaimView>
            url={uploadUrl.merchant(id, 'object-return')}
            as="statement"
            label={t('returnReceived.objectLabel')}
            consequence={t('returnReceived.objectText')}
            least={10}
            send={t('returnReceived.object')}
            version={view.version}
            onDone={onChange}
          />
        </details>
      )}
      <ConfirmDialog
        title={t('returnReceived.confirm')}
        confirm={t('returnReceived.receive')}
        open={open}
        act={act}
        onClose={() => setOpen(false)}
        onConfirm={() => void receive()}
      >
        <p>{t('returnReceived.consequence', params)}</p>
      </ConfirmDialog>
    </section>
  );
}
