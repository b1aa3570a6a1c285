import { NavLink } from 'react-router';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';

export function PeopleTabs() {
  const { t } = useI18n();
  return (
    <nav className="sub-nav" aria-label={t('people.title')}>
      <NavLink to={routes.technicians} end>
        {t('people.technicians')}
      </NavLink>
      <NavLink to={routes.outlets}>{t('people.outlets')}</NavLink>
      <NavLink to={routes.merchants}>{t('people.merchants')}</NavLink>
    </nav>
  );
}
