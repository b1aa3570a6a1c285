import { useState, type FormEvent } from 'react';
import { api, ask } from '../shared/api/client';
import type { Me } from '../shared/api/types';
import { useAct } from '../shared/api/useAct';
import { useI18n } from '../shared/i18n/I18n';
import { Button } from '../shared/ui/Button';
import { Field } from '../shared/ui/Field';
import { ProblemNote } from '../shared/ui/ProblemNote';

export function PhoneSignIn({ onEnter }: { onEnter: (me: Me) => void }) {
  const { t } = useI18n();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const act = useAct();
  const bare = phone.replace(/[\s-]/g, '');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      if (asked) {
        onEnter(await ask(api.POST('/api/phone-sign-in', { body: { phone: bare, code: code.trim() } })));
      } else {
        await ask(api.POST('/api/phone-codes', { body: { phone: bare } }));
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
    <form className="stack" onSubmit={submit}>
      <Field label={t('report.phone')}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            type="tel"
            autoComplete="tel"
            required
            readOnly={asked}
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
          />
        )}
      </Field>
      {asked && (
        <Field label={t('signIn.code')} hint={t('signIn.codeSent')}>
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
        {t(asked ? 'signIn.enter' : 'signIn.sendCode')}
      </Button>
      {asked && (
        <Button look="quiet" onClick={startOver}>
          {t('signIn.otherPhone')}
        </Button>
      )}
    </form>
  );
}
