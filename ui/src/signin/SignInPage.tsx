import { useNavigate, useSearchParams } from 'react-router';
import type { Me } from '../shared/api/types';
import { useI18n } from '../shared/i18n/I18n';
import { areasOf, homeOf } from '../shared/routes';
import { useSession } from '../shared/session/Session';
import { Shell } from '../shared/ui/Shell';
import { DemoSwitcher } from './DemoSwitcher';
import { PasswordSignIn } from './PasswordSignIn';
import { PhoneSignIn } from './PhoneSignIn';

/** Signing in: consumers by a code to their phone, everybody else by name and password. */
export default function SignInPage() {
  const { t } = useI18n();
  const [search, setSearch] = useSearchParams();
  const back = search.get('back') ?? '';
  const way = search.get('as') ?? (back.startsWith('/my') ? 'phone' : 'staff');
  const enter = useEntering(back);

  const choose = (as: string) => setSearch(back === '' ? { as } : { as, back }, { replace: true });
  return (
    <Shell title={t('signIn.title')} width="narrow">
      <div className="stack loose">
        <h1>{t('signIn.title')}</h1>
        <fieldset>
          <legend className="visually-hidden">{t('signIn.whoAreYou')}</legend>
          <div className="chips">
            {(['phone', 'staff'] as const).map((as) => (
              <label key={as} className="chip">
                <input type="radio" name="as" checked={way === as} onChange={() => choose(as)} />
                <span>{t(`signIn.as.${as}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {way === 'phone' ? <PhoneSignIn onEnter={enter} /> : <PasswordSignIn onEnter={enter} />}
        <DemoSwitcher onEnter={enter} />
      </div>
    </Shell>
  );
}

/** Leads back to the page that asked for the sign-in, unless it belongs to another role; then to the role's own first page. */
function useEntering(back: string): (me: Me) => void {
  const { enter } = useSession();
  const navigate = useNavigate();
  return (me) => {
    const home = homeOf(me.role);
    const isOurs = areasOf(me.role).some((area) => back === area || back.startsWith(`${area}/`) || back.startsWith(`${area}?`));
    enter(me);
    void navigate(isOurs ? back : home, { replace: true });
  };
}
