import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { Shell } from '../shared/ui/Shell';
import './repairs.css';

export function ConsumerShell({ title, width, children }: { title: string; width?: 'normal' | 'wide' | 'narrow'; children: ReactNode }) {
  const { t } = useI18n();
  const links = (
    <Link className="button quiet small" to={routes.my}>
      {t('my.link')}
    </Link>
  );
  return (
    <Shell title={title} width={width ?? 'normal'} links={links}>
      {children}
    </Shell>
  );
}
