import { App, Button } from 'antd';
import { useState } from 'react';
import { api, ask } from '../../shared/api/client';
import type { DeadLetter } from '../../shared/api/staff';
import { useAct } from '../../shared/api/useAct';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { CaseNumber } from '../../shared/ui/CaseNumber';
import { Loaded } from '../../shared/ui/Loaded';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { ReasonDialog } from '../../shared/ui/ReasonDialog';
import { Time } from '../../shared/ui/Time';
import { DataTable, type Column } from '../DataTable';
import { DeskPage } from '../DeskPage';

/** Jobs that failed for good, to be run again or given up with a reason. */
export default function OperationsPage() {
  const { t } = useI18n();
  const { message } = App.useApp();
  const letters = useResource('dead-letters', () => ask(api.GET('/api/operations/dead-letters')), 15_000);
  const [discarding, setDiscarding] = useState<DeadLetter | null>(null);
  const replaying = useAct();
  const discard = useAct();

  const replay = (letter: DeadLetter) =>
    replaying.run(async () => {
      await ask(api.POST('/api/operations/dead-letters/{id}/replay', { params: { path: { id: letter.id } } }));
      void message.success(t('operations.replayed'));
      await letters.reload();
    });
  const giveUp = (reason: string) =>
    discard.run(async () => {
      await ask(api.POST('/api/operations/dead-letters/{id}/discard', { params: { path: { id: discarding?.id ?? '' } }, body: { reason } }));
      setDiscarding(null);
      await letters.reload();
    });
  const columns = useColumns((letter) => void replay(letter), setDiscarding, replaying.busy);

  return (
    <DeskPage title={t('operations.title')} lead={t('operations.lead')}>
      <JobCounts />
      <ProblemNote problem={replaying.problem} />
      <DataTable from={letters} columns={columns} rowKey={(row) => row.id} empty={t('operations.empty')} label={t('operations.title')} />
      <ReasonDialog
        title={t('operations.discard')}
        explanation={t('operations.discardText')}
        label={t('common.reason')}
        confirm={t('operations.discard')}
        danger
        open={discarding !== null}
        busy={discard.busy}
        problem={discard.problem}
        onClose={() => setDiscarding(null)}
        onConfirm={(reason) => void giveUp(reason)}
      />
    </DeskPage>
  );
}

const shownCounts = ['due', 'running', 'later', 'retrying', 'dead'] as const;

function JobCounts() {
  const { t, language } = useI18n();
  const jobs = useResource('jobs-counts', () => ask(api.GET('/api/operations/jobs')), 15_000);
  return (
    <Loaded from={jobs} lines={1}>
      {(counts) => (
        <dl className="counts">
          {shownCounts.map((name) => (
            <div key={name}>
              <dt>{t(`jobCounts.${name}`)}</dt>
              <dd>{new Intl.NumberFormat(language).format(counts[name])}</dd>
            </div>
          ))}
        </dl>
      )}
    </Loaded>
  );
}

function useColumns(replay: (letter: DeadLetter) => void, discard: (letter: DeadLetter) => void, busy: boolean): Column<DeadLetter>[] {
  const { t } = useI18n();
  return [
    { title: t('operations.type'), key: 'type', show: (row) => <span className="mono">{row.type}</span> },
    { title: t('facts.number'), key: 'case', show: (row) => (row.caseNumber ? <CaseNumber value={row.caseNumber} /> : '—') },
    { title: t('operations.attempts'), key: 'attempts', show: (row) => row.attempts, align: 'right' },
    { title: t('operations.error'), key: 'error', show: (row) => <span className="error-text">{row.lastError}</span> },
    { title: t('operations.failedAt'), key: 'failedAt', show: (row) => (row.failedAt ? <Time at={row.failedAt} /> : '—') },
    {
      title: t('common.acts'),
      key: 'acts',
      show: (row) => (
        <span className="row compact">
          <Button size="small" type="primary" disabled={busy} onClick={() => replay(row)}>
            {t('operations.replay')}
          </Button>
          <Button size="small" danger onClick={() => discard(row)}>
            {t('operations.discard')}
          </Button>
        </span>
      ),
    },
  ];
}
