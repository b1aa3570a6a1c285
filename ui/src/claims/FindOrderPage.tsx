import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { ConsumerShell } from '../repairs/ConsumerShell';
import { api, ask } from '../shared/api/client';
import { useAct } from '../shared/api/useAct';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { Button } from '../shared/ui/Button';
import { Field } from '../shared/ui/Field';
import { ProblemNote } from '../shared/ui/ProblemNote';
import './claims.css';

/** Finds the order a claim is about: its number, and a code to the phone it was placed with. */
export default function FindOrderPage() {
  const { t } = useI18n();
  return (
    <ConsumerShell title={t('findOrder.title')} width="wide">
      <div className="report-layout">
        <div className="report-intro stack">
          <h1>{t('findOrder.title')}</h1>
          <p className="lead">{t('findOrder.lead')}</p>
          <ol className="promise">
            {(['one', 'two', 'three'] as const).map((step) => (
              <li key={step}>{t(`findOrder.next.${step}`)}</li>
            ))}
          </ol>
        </div>
        <div className="stack">
          <FindOrder />
          <p className="soft">
            <Link to={routes.claimRules}>{t('claimRules.readAll')}</Link>
          </p>
        </div>
      </div>
    </ConsumerShell>
  );
}

function FindOrder() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [orderNumber, setOrderNumber] = useState('');
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const act = useAct();
  const who = { orderNumber: orderNumber.trim(), phone: phone.replace(/[\s-]/g, '') };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      if (asked) {
        const { orderToken } = await ask(api.POST('/api/claim-orders/find', { body: { ...who, code: code.trim() } }));
        void navigate(routes.fileClaim(orderToken));
      } else {
        await ask(api.POST('/api/claim-orders/codes', { body: who }));
        setAsked(true);
      }
    });
  };
  const startOver = () => {
    setAsked(false);
    setCode('');
    act.clear();
  };

  return (
    <form className="sheet stack" onSubmit={submit}>
      <Field label={t('findOrder.number')} hint={t('findOrder.numberHint')}>
        {(wiring) => (
          <input {...wiring} className="input" required readOnly={asked} maxLength={60} autoComplete="off" value={orderNumber} onChange={(event) => setOrderNumber(event.target.value)} />
        )}
      </Field>
      <Field label={t('findOrder.phone')} hint={t('findOrder.phoneHint')}>
        {(wiring) => (
          <input {...wiring} className="input" type="tel" autoComplete="tel" required readOnly={asked} maxLength={24} value={phone} onChange={(event) => setPhone(event.target.value)} />
        )}
      </Field>
      {asked && (
        <Field label={t('signIn.code')} hint={t('findOrder.codeSent')}>
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              maxLength={8}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
      )}
      <ProblemNote problem={act.problem} />
      <Button type="submit" look="primary" wide busy={act.busy}>
        {t(asked ? 'findOrder.find' : 'signIn.sendCode')}
      </Button>
      {asked && (
        <Button look="quiet" onClick={startOver}>
          {t('findOrder.again')}
        </Button>
      )}
    </form>
  );
}
