import { useState, type FormEvent } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import type { ClaimPart } from '../ClaimPage';

/** The goods are on their way back. */
export function SendBack({ token, view, onChange }: ClaimPart) {
  const { t } = useI18n();
  const [waybill, setWaybill] = useState('');
  const act = useAct();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const body = { waybill: waybill.trim() };
      onChange(await ask(api.POST('/api/claim/{token}/send-back', { params: { path: { token } }, body, ...ifMatch(view.version) })));
    });
  };
  return (
    <form className="sheet stack your-turn" onSubmit={submit}>
      <h2>{t('sendBack.title')}</h2>
      <p className="soft">{t('sendBack.text', { days: view.policy.policy.fulfilmentDays })}</p>
      <Field label={t('sendBack.waybill')} hint={t('sendBack.waybillHint')}>
        {(wiring) => <input {...wiring} className="input" required pattern="[A-Za-z0-9\-]{4,40}" maxLength={40} autoComplete="off" value={waybill} onChange={(event) => setWaybill(event.target.value.trim())} />}
      </Field>
      <ProblemNote problem={act.problem} />
      <div>
        <Button type="submit" look="primary" busy={act.busy}>
          {t('sendBack.send')}
        </Button>
      </div>
    </form>
  );
}
