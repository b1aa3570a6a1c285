import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { api, ask } from '../../shared/api/client';
import type { QueueItem } from '../../shared/api/staff';
import { useAct } from '../../shared/api/useAct';
import { useResource } from '../../shared/api/useResource';
import { countdown, secondsUntil } from '../../shared/format/time';
import { useNow } from '../../shared/format/useNow';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import { CaseNumber } from '../../shared/ui/CaseNumber';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Time } from '../../shared/ui/Time';
import { useCategoryName } from '../../shared/useCatalogue';
import { DataTable, type Column } from '../DataTable';
import { DeskPage } from '../DeskPage';
import { CandidatesDrawer } from './CandidatesDrawer';

/** Work that nobody has accepted yet; nobody available comes first. */
export default function DispatchPage() {
  const { t } = useI18n();
  const [search, setSearch] = useSearchParams();
  const order = search.get('order');
  const queue = useResource('dispatch-queue', () => ask(api.GET('/api/dispatch/queue')), 5000);
  const act = useAct();

  const open = (workOrderId: string | null) => setSearch(workOrderId === null ? {} : { order: workOrderId });
  const retry = (item: QueueItem) =>
    act.run(async () => {
      await ask(api.POST('/api/dispatch/work-orders/{id}/retry', { params: { path: { id: item.workOrderId } } }));
      await queue.reload();
    });
  const columns = useColumns(open, (item) => void retry(item), act.busy);

  return (
    <DeskPage title={t('dispatch.title')} lead={t('dispatch.lead')}>
      <ProblemNote problem={act.problem} />
      <DataTable from={queue} columns={columns} rowKey={(row) => row.workOrderId} empty={t('dispatch.empty')} label={t('dispatch.title')} />
      <CandidatesDrawer
        workOrderId={order}
        item={queue.data?.items.find((candidate) => candidate.workOrderId === order) ?? null}
        onClose={() => open(null)}
        onOffered={() => void queue.reload()}
      />
    </DeskPage>
  );
}

function useColumns(open: (workOrderId: string) => void, retry: (item: QueueItem) => void, busy: boolean): Column<QueueItem>[] {
  const { t } = useI18n();
  const categoryName = useCategoryName();
  return [
    {
      title: t('facts.number'),
      key: 'number',
      show: (item) => (
        <Link to={routes.case(item.caseId)}>
          <CaseNumber value={item.number} />
        </Link>
      ),
    },
    {
      title: t('facts.product'),
      key: 'product',
      show: (item) => (
        <span className="row compact">
          {[categoryName(item.category), item.brand].filter(Boolean).join(' · ')}
          {item.urgent && <span className="tag warn">{t('common.urgent')}</span>}
        </span>
      ),
    },
    { title: t('facts.county'), key: 'county', show: (item) => item.county.join(' ') },
    { title: t('facts.state'), key: 'state', show: (item) => <QueueState item={item} /> },
    { title: t('dispatch.asked'), key: 'asked', align: 'right', show: (item) => item.asked },
    { title: t('dispatch.since'), key: 'since', show: (item) => <Time at={item.since} show="relative" /> },
    {
      title: t('common.acts'),
      key: 'acts',
      show: (item) => (
        <span className="row compact acts">
          <Button size="small" type="primary" onClick={() => open(item.workOrderId)}>
            {t('dispatch.candidates')}
          </Button>
          {item.state !== 'Offered' && (
            <Button size="small" disabled={busy} onClick={() => retry(item)}>
              {t('dispatch.retry')}
            </Button>
          )}
        </span>
      ),
    },
  ];
}

function QueueState({ item }: { item: QueueItem }) {
  const { t } = useI18n();
  const now = useNow(1000);
  if (item.liveOffer) {
    const params = { name: item.liveOffer.technicianName, time: countdown(secondsUntil(item.liveOffer.expiresAt, now)) };
    return <span className="tag accent">{t('dispatch.offeredTo', params)}</span>;
  }
  return <span className={item.state === 'Nobody' ? 'tag bad' : 'tag'}>{t(`queueStates.${item.state}`)}</span>;
}
