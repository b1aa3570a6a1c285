import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import type { MerchantPart } from './MerchantClaimPage';

/** The replacement was sent, or the repair was done. */
export function Fulfilment({ id, view, onChange }: MerchantPart) {
  const { t } = useI18n();
  const field = useId();
  const [waybill, setWaybill] = useState('');
  const act = useAct();
  const fulfil = () =>
    act.run(async () => {
      const body = { waybill: waybill.trim() || null };
      onChange(await ask(api.POST('/api/merchant/claims/{id}/fulfil', { params: { path: { id } }, body, ...ifMatch(view.version) })));
    });
  return (
    <section className="sheet stack your-turn" aria-labelledby="fulfil-title">
      <h2 id="fulfil-title">{t('fulfilment.title')}</h2>
      <p className="soft">{t('fulfilment.text', { days: view.policy.policy.fulfilmentDays })}</p>
      <div className="stack tight narrow-form">
        <label className="legend" htmlFor={field}>
          {t('sendBack.waybill')} <span className="soft">{t('common.optional')}</span>
        </label>
        <Input id={field} maxLength={40} value={waybill} onChange={(event) => setWaybill(event.target.value)} />
      </div>
      <ProblemNote problem={act.problem} />
      <div>
        <Button type="primary" loading={act.busy} onClick={() => void fulfil()}>
          {t('fulfilment.send')}
        </Button>
      </div>
    </section>
  );
}
