import { api, ask } from '../shared/api/client';
import type { Me } from '../shared/api/types';
import { useAct } from '../shared/api/useAct';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { Button } from '../shared/ui/Button';
import { ProblemNote } from '../shared/ui/ProblemNote';

/** The server offers demo accounts on this machine only, so nobody else need ask for them. */
const mayBeDemo = ['localhost', '127.0.0.1', '[::1]'].includes(window.location.hostname);

export function DemoSwitcher({ onEnter }: { onEnter: (me: Me) => void }) {
  const { t } = useI18n();
  const accounts = useResource(mayBeDemo ? 'demo-accounts' : null, () => ask(api.GET('/api/demo/accounts')));
  const act = useAct();
  const enter = (userName: string) =>
    act.run(async () => {
      onEnter(await ask(api.POST('/api/demo/switch', { body: { userName } })));
    });

  if (!accounts.data || accounts.data.items.length === 0) {
    return null;
  }
  return (
    <section className="sheet stack" aria-labelledby="demo-title">
      <div className="stack tight">
        <h2 id="demo-title">{t('demo.title')}</h2>
        <p className="soft">{t('demo.text')}</p>
      </div>
      <ProblemNote problem={act.problem} />
      <div className="chips">
        {accounts.data.items.map((account) => (
          <Button key={account.userName} size="small" disabled={act.busy} onClick={() => void enter(account.userName)}>
            {t(`roles.${account.role}`)} <span className="faint">{account.name}</span>
          </Button>
        ))}
      </div>
    </section>
  );
}
