import { api, ask } from '../shared/api/client';
import type { Me, Role } from '../shared/api/types';
import { useAct } from '../shared/api/useAct';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { Button } from '../shared/ui/Button';
import { ProblemNote } from '../shared/ui/ProblemNote';

interface DemoAccount {
  userName: string;
  role: Role;
  name: string;
}

/** How many people of a role get a button of their own. */
const mostShown = 4;

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
      <dl className="facts">
        {byRole(accounts.data.items).map(([role, people]) => (
          <div key={role}>
            <dt>{t(`roles.${role}`)}</dt>
            <dd className="chips">
              {people.slice(0, mostShown).map((account) => (
                <Button key={account.userName} size="small" disabled={act.busy} onClick={() => void enter(account.userName)}>
                  <span className="visually-hidden">{t(`roles.${role}`)}</span> {account.name}
                </Button>
              ))}
              {people.length > mostShown && <Others people={people.slice(mostShown)} disabled={act.busy} onChoose={(userName) => void enter(userName)} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A list for the many that buttons would bury. */
function Others({ people, disabled, onChoose }: { people: DemoAccount[]; disabled: boolean; onChoose: (userName: string) => void }) {
  const { t } = useI18n();
  const label = t('demo.others', { n: people.length });
  return (
    <select className="input" aria-label={label} disabled={disabled} value="" onChange={(event) => onChoose(event.target.value)}>
      <option value="">{label}</option>
      {people.map((account) => (
        <option key={account.userName} value={account.userName}>
          {account.name} ({account.userName})
        </option>
      ))}
    </select>
  );
}

function byRole(accounts: DemoAccount[]): [Role, DemoAccount[]][] {
  const roles = new Map<Role, DemoAccount[]>();
  accounts.forEach((account) => roles.set(account.role, [...(roles.get(account.role) ?? []), account]));
  return [...roles];
}
