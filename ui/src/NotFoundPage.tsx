import { Link } from 'react-router';
import { useI18n } from './shared/i18n/I18n';
import { routes } from './shared/routes';
import { Shell } from './shared/ui/Shell';
import { Empty } from './shared/ui/Waiting';

export default function NotFoundPage() {
  const { t } = useI18n();
  return (
    <Shell title={t('notFound.title')} width="narrow">
      <Empty icon="pin" title={t('notFound.text')}>
        <h1 className="visually-hidden">{t('notFound.title')}</h1>
        <Link className="button primary" to={routes.report}>
          {t('notFound.home')}
        </Link>
      </Empty>
    </Shell>
  );
}
