import { useState, type FormEvent } from 'react';
import { api, ask } from '../shared/api/client';
import type { Me } from '../shared/api/types';
import { useAct } from '../shared/api/useAct';
import { useI18n } from '../shared/i18n/I18n';
import { Button } from '../shared/ui/Button';
import { Field } from '../shared/ui/Field';
import { ProblemNote } from '../shared/ui/ProblemNote';

export function PasswordSignIn({ onEnter }: { onEnter: (me: Me) => void }) {
  const { t } = useI18n();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const act = useAct();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const answer = await ask(api.POST('/api/sign-in', { body: { userName: userName.trim(), password } }));
      if ('role' in answer) {
        onEnter(answer);
      }
    });
  };

  return (
    <form className="stack" onSubmit={submit}>
      <Field label={t('signIn.userName')}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={userName}
            onChange={(event) => setUserName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('signIn.password')}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <ProblemNote problem={act.problem} />
      <Button type="submit" look="primary" wide busy={act.busy}>
        {t('signIn.enter')}
      </Button>
    </form>
  );
}
