import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import type { MerchantPart } from './MerchantClaimPage';

const least = 5;

/** More time, once, with a reason the buyer reads. */
export function ExtendForm({ id, view, onChange }: MerchantPart) {
  const { t } = useI18n();
  const field = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct();
  const extend = () => {
    const short = reason.trim().length < least;
    setMissing(short);
    if (!short) {
      void act.run(async () => {
        const body = { reason: reason.trim() };
        onChange(await ask(api.POST('/api/merchant/claims/{id}/extend', { params: { path: { id } }, body, ...ifMatch(view.version) })));
      });
    }
  };
  return (
    <div className="stack">
      <p className="note">{t('merchantAnswer.extend.consequence', { hours: view.policy.policy.extensionHours })}</p>
      <label className="legend" htmlFor={field}>
        {t('merchantAnswer.extend.label')}
      </label>
      <Input.TextArea id={field} rows={2} maxLength={300} status={missing ? 'error' : ''} value={reason} onChange={(event) => setReason(event.target.value)} />
      {missing && <span className="field-problem">{t('common.reasonShort', { n: least })}</span>}
      <ProblemNote problem={act.problem} />
      <div>
        <Button type="primary" loading={act.busy} onClick={extend}>
          {t('merchantAnswer.extend.send')}
        </Button>
      </div>
    </div>
  );
}
