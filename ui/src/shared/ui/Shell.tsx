import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { LanguageSwitch } from '../i18n/LanguageSwitch';
import { useI18n } from '../i18n/I18n';
import { routes } from '../routes';

interface Props {
  title: string;
  width?: 'normal' | 'wide' | 'narrow';
  links?: ReactNode;
  home?: string;
  children: ReactNode;
}

/** The frame of the pages for consumers and technicians. */
export function Shell({ title, width = 'normal', links, home = routes.report, children }: Props) {
  const { t } = useI18n();
  useTitle(title);
  return (
    <div className="page">
      <a className="skip-link" href="#main">
        {t('common.skip')}
      </a>
      <header className="top-bar">
        <div className="top-bar-inner">
          <Link className="brand-mark" to={home}>
            <img src="/mark.svg" alt="" width={30} height={30} />
            <span>{t('common.product')}</span>
          </Link>
          <nav aria-label={t('common.navigation')}>
            {links}
            <LanguageSwitch />
          </nav>
        </div>
      </header>
      <main id="main" className={width === 'normal' ? 'content' : `content ${width}`} tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <span>{t('common.foot')}</span> <Link to={routes.coverage}>{t('coverage.link')}</Link>
      </footer>
    </div>
  );
}

export function useTitle(title: string): void {
  const { t } = useI18n();
  useEffect(() => {
    document.title = `${title} · ${t('common.productFull')}`;
  }, [title, t]);
}
