import { NavLink } from 'react-router';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { useMe } from '../shared/session/RequireRole';

export function RulesTabs() {
  const { t } = useI18n();
  const { role } = useMe();
  return (
    <nav className="sub-nav" aria-label={t('rules.title')}>
      <NavLink to={routes.rules} end>
        {t('rules.versions')}
      </NavLink>
      <NavLink to={routes.lawCards}>{t('lawCards.title')}</NavLink>
      {role === 'Supervisor' && <NavLink to={routes.recusals}>{t('recusals.title')}</NavLink>}
    </nav>
  );
}
