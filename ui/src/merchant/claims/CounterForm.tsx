import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { asks } from '../../claims/filing/checks';
import { api, ask, ifMatch } from '../../shared/api/client';
import type { ClaimAsk } from '../../shared/api/claims';
import { useAct } from '../../shared/api/useAct';
import { minorOf, money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import type { MerchantPart } from './MerchantClaimPage';

/** Offers something else than was asked for. */
export function CounterForm({ id, view, onChange }: MerchantPart) {
  const { t, language } = useI18n();
  const field = useId();
  const [offered, setOffered] = useState<ClaimAsk>('RefundOnly');
  const [amount, setAmount] = useState('');
  const [statement, setStatement] = useState('');
  const [wrong, setWrong] = useState(false);
  const [open, setOpen] = useState(false);
  const act = useAct();
  const pays = offered === 'RefundOnly' || offered === 'ReturnAndRefund';
  const minor = pays ? minorOf(amount) : 0;
  const bad = minor === null || minor > view.amountMinor || (pays && minor === 0);
  const silent = statement.trim().length < 2;
  const offer = [t(`claimAsks.${offered}`), minor ? money(minor, view.currency, language) : ''].filter(Boolean).join(' · ');

  const propose = () => {
    setWrong(bad || silent);
    setOpen(!bad && !silent);
  };
  const counter = async () => {
    const done = await act.run(async () => {
      const body = { ask: offered, amountMinor: minor ?? 0, statement: statement.trim() };
      onChange(await ask(api.POST('/api/merchant/claims/{id}/counter', { params: { path: { id } }, body, ...ifMatch(view.version) })));
    });
    if (done) {
      setOpen(false);
    }
  };
  return (
    <div className="stack">
      <p className="note">{t('merchantAnswer.counter.consequence', { hours: view.policy.policy.buyerHours })}</p>
      <span className="legend" id={`${field}-ask`}>
        {t('merchantAnswer.counter.what')}
      </span>
      <Radio.Group
        className="radio-wrap"
        aria-labelledby={`${field}-ask`}
        value={offered}
        options={asks.map((value) => ({ value, label: t(`claimAsks.${value}`) }))}
        onChange={(event) => setOffered(event.target.value as ClaimAsk)}
      />
      {pays && (
        <div className="stack tight narrow-form">
          <label className="legend" htmlFor={`${field}-amount`}>
            {t('merchantAnswer.counter.amount')}
          </label>
          <Input id={`${field}-amount`} inputMode="decimal" maxLength={14} status={wrong && bad ? 'error' : ''} value={amount} onChange={(event) => setAmount(event.target.value)} />
          <span className={wrong && bad ? 'field-problem' : 'faint'}>
            {t('merchantAnswer.counter.most', { most: money(view.amountMinor, view.currency, language) })}
          </span>
        </div>
      )}
      <label className="legend" htmlFor={`${field}-why`}>
        {t('merchantAnswer.counter.label')}
      </label>
      <Input.TextArea id={`${field}-why`} rows={3} maxLength={2000} status={wrong && silent ? 'error' : ''} value={statement} onChange={(event) => setStatement(event.target.value)} />
      {wrong && silent && <span className="field-problem">{t('common.reasonMissing')}</span>}
      <div>
        <Button type="primary" onClick={propose}>
          {t('merchantAnswer.counter.send')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('merchantAnswer.counter.confirm')}
        confirm={t('merchantAnswer.counter.send')}
        open={open}
        act={act}
        onClose={() => setOpen(false)}
        onConfirm={() => void counter()}
      >
        <p className="offer-shown">{offer}</p>
        <p>{t('merchantAnswer.counter.consequence', { hours: view.policy.policy.buyerHours })}</p>
      </ConfirmDialog>
    </div>
  );
}
