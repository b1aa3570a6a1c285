import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import type { MerchantPart } from './MerchantClaimPage';

export function AgreeForm({ id, view, onChange }: MerchantPart) {
  const { t, language } = useI18n();
  const field = useId();
  const [statement, setStatement] = useState('');
  const [open, setOpen] = useState(false);
  const act = useAct();
  const { policy } = view.policy;
  const consequence = t(`merchantAnswer.agree.to.${view.ask}`, {
    amount: money(view.amountMinor, view.currency, language),
    payment: policy.paymentDays,
    back: policy.returnDays,
    fulfil: policy.fulfilmentDays,
  });
  const agree = async () => {
    const done = await act.run(async () => {
      const body = { statement: statement.trim() || null };
      onChange(await ask(api.POST('/api/merchant/claims/{id}/agree', { params: { path: { id } }, body, ...ifMatch(view.version) })));
    });
    if (done) {
      setOpen(false);
    }
  };
  return (
    <div className="stack">
      <p className="note">{consequence}</p>
      <label className="legend" htmlFor={field}>
        {t('merchantAnswer.agree.label')} <span className="soft">{t('common.optional')}</span>
      </label>
      <Input.TextArea id={field} rows={3} maxLength={2000} value={statement} onChange={(event) => setStatement(event.target.value)} />
      <div>
        <Button type="primary" onClick={() => setOpen(true)}>
          {t('merchantAnswer.agree.send')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('merchantAnswer.agree.confirm')}
        confirm={t('merchantAnswer.agree.send')}
        open={open}
        act={act}
        onClose={() => setOpen(false)}
        onConfirm={() => void agree()}
      >
        <p>{consequence}</p>
        <p className="soft">{t('merchantAnswer.final')}</p>
      </ConfirmDialog>
    </div>
  );
}
