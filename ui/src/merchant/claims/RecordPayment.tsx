import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, ask, newKey } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import type { MerchantPart } from './MerchantClaimPage';

/** The refund was paid: its reference is recorded, and both sides are told. */
export function RecordPayment({ id, view, onChange }: MerchantPart) {
  const { t, language } = useI18n();
  const field = useId();
  const [reference, setReference] = useState('');
  const [missing, setMissing] = useState(false);
  const [open, setOpen] = useState(false);
  const [key] = useState(newKey);
  const act = useAct();
  const granted = view.settlement?.amountMinor ?? 0;
  const amount = money(granted, view.currency, language);

  const propose = () => {
    setMissing(reference.trim().length < 2);
    setOpen(reference.trim().length >= 2);
  };
  const pay = async () => {
    const done = await act.run(async () => {
      const headers = { 'Idempotency-Key': key, 'If-Match': `"${view.version}"` };
      const body = { amountMinor: granted, reference: reference.trim() };
      onChange(await ask(api.POST('/api/merchant/claims/{id}/payment', { params: { path: { id } }, body, headers })));
    });
    if (done) {
      setOpen(false);
    }
  };
  return (
    <section className="sheet stack your-turn" aria-labelledby="payment-title">
      <h2 id="payment-title">{t('recordPayment.title')}</h2>
      <p className="soft">{t('recordPayment.text', { amount })}</p>
      <div className="stack tight narrow-form">
        <label className="legend" htmlFor={field}>
          {t('recordPayment.reference')}
        </label>
        <Input id={field} maxLength={80} status={missing ? 'error' : ''} value={reference} onChange={(event) => setReference(event.target.value)} />
        <span className={missing ? 'field-problem' : 'faint'}>{t('recordPayment.referenceHint')}</span>
      </div>
      <div>
        <Button type="primary" onClick={propose}>
          {t('recordPayment.send')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('recordPayment.confirm')}
        confirm={t('recordPayment.send')}
        open={open}
        act={act}
        onClose={() => setOpen(false)}
        onConfirm={() => void pay()}
      >
        <p>{t('recordPayment.consequence', { amount, reference: reference.trim() })}</p>
      </ConfirmDialog>
    </section>
  );
}
