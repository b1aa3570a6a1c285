import { useEffect, useState, type ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useAct } from '../shared/api/useAct';
import { LanguageSwitch } from '../shared/i18n/LanguageSwitch';
import { useI18n } from '../shared/i18n/I18n';
import { homeOf, routes } from '../shared/routes';
import { useMe } from '../shared/session/RequireRole';
import { useSession } from '../shared/session/Session';
import { Button } from '../shared/ui/Button';
import { Icon } from '../shared/ui/Icon';
import { ProblemNote } from '../shared/ui/ProblemNote';
import { entries, entryNames } from './entries';

/** The frame of the desks: what this person may open on the left, the page on the right. */
export function DeskShell({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();

  useEffect(() => setOpen(false), [pathname]);

  return (
    <div className={open ? 'desk is-open' : 'desk'}>
      <a className="skip-link" href="#main">
        {t('common.skip')}
      </a>
      <header className="desk-side">
        <div className="row spread">
          <Link className="brand-mark" to={homeOf(me.role)}>
            <img src="/mark.svg" alt="" width={28} height={28} />
            <span>{t('common.product')}</span>
          </Link>
          <Button look="quiet" size="small" className="desk-menu" aria-expanded={open} aria-controls="desk-nav" onClick={() => setOpen(!open)}>
            <Icon name={open ? 'close' : 'menu'} />
            <span className="visually-hidden">{t('common.navigation')}</span>
          </Button>
        </div>
        <div className="desk-fold" id="desk-nav">
          <nav aria-label={t('common.navigation')}>
            <ul className="desk-nav">
              {entryNames
                .filter((name) => entries[name].roles.includes(me.role))
                .map((name) => (
                  <li key={name}>
                    <NavLink to={entries[name].to} end={name === 'inbox'}>
                      <Icon name={entries[name].icon} size={20} />
                      {t(`desk.entries.${name}`)}
                    </NavLink>
                  </li>
                ))}
            </ul>
          </nav>
          <Person />
        </div>
      </header>
      <main id="main" className="desk-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function Person() {
  const { t } = useI18n();
  const me = useMe();
  const { leave } = useSession();
  const act = useAct();
  return (
    <div className="desk-person">
      <strong>{me.name}</strong>
      <span className="faint">{t(`roles.${me.role}`)}</span>
      <div className="row">
        <LanguageSwitch />
        {me.demo && (
          <Link className="button quiet small" to={routes.signIn}>
            {t('demo.switch')}
          </Link>
        )}
        <Link className="button quiet small" to={routes.password}>
          {t('password.title')}
        </Link>
        <Button look="quiet" size="small" busy={act.busy} onClick={() => void act.run(leave)}>
          {t('signIn.leave')}
        </Button>
      </div>
      <ProblemNote problem={act.problem} />
    </div>
  );
}
