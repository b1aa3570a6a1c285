import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Column } from '../../desk/DataTable';
import type { MerchantClaimRow, ReviewClaimRow } from '../../shared/api/claims';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { CaseNumber } from '../../shared/ui/CaseNumber';
import { Time } from '../../shared/ui/Time';
import { useTimeLeft, type Side } from '../file/Countdown';

interface ViewsProps<V extends string> {
  views: V[];
  shown: V;
  counts: Record<V, number> | undefined;
  label: (view: V) => string;
}

/** The views of a list of claims, each with how many there are. */
export function ClaimViews<V extends string>({ views, shown, counts, label }: ViewsProps<V>) {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const q = search.get('q');
  const showing = (view: V) => new URLSearchParams(q === null ? { view } : { view, q }).toString();
  return (
    <nav className="sub-nav" aria-label={t('inbox.which')}>
      {views.map((view) => (
        <Link key={view} to={{ search: showing(view) }} aria-current={view === shown ? 'page' : undefined}>
          {label(view)}
          {counts && <span className="view-count"> {counts[view]}</span>}
        </Link>
      ))}
    </nav>
  );
}

type Row = MerchantClaimRow | ReviewClaimRow;

/** The columns both desks have. */
export function useClaimColumns<R extends Row>(side: Side, linked: (row: R, shown: ReactNode) => ReactNode): Column<R>[] {
  const { t, language } = useI18n();
  return [
    { key: 'number', title: t('claimFacts.number'), show: (row) => linked(row, <CaseNumber value={row.number} />) },
    { key: 'due', title: t('claimList.due'), show: (row) => <Due row={row} side={side} /> },
    {
      key: 'state',
      title: t('facts.state'),
      show: (row) => (
        <span className="row compact">
          <span className="tag accent">{t(`claimStates.${row.state}`)}</span>
          {'doubts' in row && row.doubts > 0 && <span className="tag bad">{t('claimList.doubts', { n: row.doubts })}</span>}
        </span>
      ),
    },
    { key: 'title', title: t('orders.goods'), show: (row) => row.title },
    {
      key: 'ask',
      title: t('claimFacts.ask'),
      show: (row) => `${t(`claimReasons.${row.reason}.name`)} · ${t(`claimAsks.${row.ask}`)} · ${money(row.amountMinor, row.currency, language)}`,
    },
    { key: 'submittedAt', title: t('claimFacts.submittedAt'), show: (row) => <Time at={row.submittedAt} /> },
  ];
}

const over = ['Paid', 'Closed', 'Withdrawn'];

function Due({ row, side }: { row: Row; side: Side }) {
  const { t } = useI18n();
  const left = useTimeLeft();
  if (row.dueAt === null) {
    return over.includes(row.state) ? '—' : <span className="tag bad">{t('claimList.overdue')}</span>;
  }
  const own = row.dueFor === side;
  return <span className={own ? 'tag warn' : 'tag'}>{left(row.dueAt)}</span>;
}
