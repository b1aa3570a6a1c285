import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api, ask } from '../shared/api/client';
import type { Role } from '../shared/api/types';
import { useAct } from '../shared/api/useAct';
import { useI18n } from '../shared/i18n/I18n';
import { homeOf } from '../shared/routes';
import { RequireRole, useMe } from '../shared/session/RequireRole';
import { useSession } from '../shared/session/Session';
import { Button } from '../shared/ui/Button';
import { Field } from '../shared/ui/Field';
import { ProblemNote } from '../shared/ui/ProblemNote';
import { Shell } from '../shared/ui/Shell';

const withPassword: Role[] = ['Merchant', 'Technician', 'Agent', 'Dispatcher', 'Reviewer', 'Supervisor', 'Auditor', 'Administrator'];

export default function PasswordPage() {
  return (
    <RequireRole roles={withPassword}>
      <ChangePassword />
    </RequireRole>
  );
}

function ChangePassword() {
  const { t } = useI18n();
  const me = useMe();
  const { enter } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [done, setDone] = useState(false);
  const act = useAct();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      enter(await ask(api.POST('/api/me/password', { body: { current, next } })));
      setDone(true);
      setCurrent('');
      setNext('');
    });
  };

  return (
    <Shell title={t('password.title')} width="narrow" home={homeOf(me.role)}>
      <form className="stack" onSubmit={submit}>
        <h1>{t('password.title')}</h1>
        {me.mustChangePassword === true && <p className="note warn">{t('password.first')}</p>}
        <input type="hidden" autoComplete="username" value={me.userName ?? ''} readOnly />
        <Field label={t('password.current')}>
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              type="password"
              autoComplete="current-password"
              required
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('password.next')}>
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              type="password"
              autoComplete="new-password"
              required
              value={next}
              onChange={(event) => setNext(event.target.value)}
            />
          )}
        </Field>
        <ProblemNote problem={act.problem} />
        {done && (
          <p className="note" role="status">
            {t('password.done')}
          </p>
        )}
        <Button type="submit" look="primary" busy={act.busy}>
          {t('password.change')}
        </Button>
        <Link to={homeOf(me.role)}>{t('common.back')}</Link>
      </form>
    </Shell>
  );
}
