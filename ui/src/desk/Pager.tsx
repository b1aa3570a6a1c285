import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useI18n } from '../shared/i18n/I18n';

/** Turns pages; the page number lives in the URL. */
export function Pager({ page, size, total }: { page: number; size: number; total: number }) {
  const { t } = useI18n();
  const [search, setSearch] = useSearchParams();
  const pages = Math.max(1, Math.ceil(total / size));
  const goTo = (next: number) => {
    const wanted = new URLSearchParams(search);
    wanted.set('page', String(next));
    setSearch(wanted);
  };
  if (pages === 1) {
    return null;
  }
  return (
    <nav className="row pager" aria-label={t('pager.title')}>
      <span className="faint">{t('pager.where', { page, pages, total })}</span>
      <Button disabled={page <= 1} onClick={() => goTo(page - 1)}>
        {t('pager.previous')}
      </Button>
      <Button disabled={page >= pages} onClick={() => goTo(page + 1)}>
        {t('pager.next')}
      </Button>
    </nav>
  );
}

/** The page asked for in the URL, from 1. */
export function usePageNumber(): number {
  const [search] = useSearchParams();
  return Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
}
