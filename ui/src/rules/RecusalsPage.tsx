import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { DataTable, type Column } from '../desk/DataTable';
import { DeskPage } from '../desk/DeskPage';
import { api, ask } from '../shared/api/client';
import type { RecusalRow } from '../shared/api/claims';
import { useAct } from '../shared/api/useAct';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { ConfirmDialog } from '../shared/ui/ConfirmDialog';
import { ProblemNote } from '../shared/ui/ProblemNote';
import { Time } from '../shared/ui/Time';
import { RulesTabs } from './RulesTabs';

/** Who may not decide about which merchant, because they worked on its side. */
export default function RecusalsPage() {
  const { t } = useI18n();
  const recusals = useResource('recusals', () => ask(api.GET('/api/review/recusals')));
  const [removing, setRemoving] = useState<RecusalRow | null>(null);
  const act = useAct();
  const remove = async () => {
    const done = await act.run(async () => {
      await ask(api.DELETE('/api/review/recusals/{id}', { params: { path: { id: removing?.id ?? '' } } }));
      await recusals.reload();
    });
    if (done) {
      setRemoving(null);
    }
  };
  const columns: Column<RecusalRow>[] = [
    { key: 'account', title: t('roles.Reviewer'), show: (row) => row.account },
    { key: 'merchant', title: t('roles.Merchant'), show: (row) => row.merchant },
    { key: 'reason', title: t('common.reason'), show: (row) => row.reason },
    { key: 'at', title: t('audit.at'), show: (row) => <Time at={row.at} /> },
    {
      key: 'acts',
      title: t('common.acts'),
      show: (row) => (
        <Button size="small" onClick={() => setRemoving(row)}>
          {t('common.remove')}
        </Button>
      ),
    },
  ];
  return (
    <DeskPage title={t('recusals.title')} lead={t('recusals.lead')}>
      <RulesTabs />
      <AddRecusal deciders={recusals.data?.deciders ?? []} onDone={() => void recusals.reload()} />
      <DataTable from={recusals} columns={columns} rowKey={(row) => row.id} empty={t('recusals.empty')} label={t('recusals.title')} />
      <ConfirmDialog
        title={t('recusals.removeTitle')}
        confirm={t('common.remove')}
        danger
        open={removing !== null}
        act={act}
        onClose={() => setRemoving(null)}
        onConfirm={() => void remove()}
      >
        <p>{t('recusals.removeText', { account: removing?.account ?? '', merchant: removing?.merchant ?? '' })}</p>
      </ConfirmDialog>
    </DeskPage>
  );
}

function AddRecusal({ deciders, onDone }: { deciders: { id: string; account: string }[]; onDone: () => void }) {
  const { t } = useI18n();
  const field = useId();
  const merchants = useResource('merchants', () => ask(api.GET('/api/people/merchants')));
  const [accountId, setAccountId] = useState<string | null>(null);
  const [merchantId, setMerchantId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const act = useAct();
  const ready = accountId !== null && merchantId !== null && reason.trim().length >= 5;
  const add = () =>
    act.run(async () => {
      await ask(api.POST('/api/review/recusals', { body: { accountId: accountId ?? '', merchantId: merchantId ?? '', reason: reason.trim() } }));
      setAccountId(null);
      setMerchantId(null);
      setReason('');
      onDone();
    });
  return (
    <section className="sheet stack" aria-labelledby="add-recusal">
      <h2 id="add-recusal">{t('recusals.add')}</h2>
      <div className="form-row">
        <Select
          aria-label={t('roles.Reviewer')}
          placeholder={t('roles.Reviewer')}
          value={accountId}
          options={deciders.map((one) => ({ value: one.id, label: one.account }))}
          onChange={setAccountId}
        />
        <Select
          aria-label={t('roles.Merchant')}
          placeholder={t('roles.Merchant')}
          value={merchantId}
          options={merchants.data?.items.map((one) => ({ value: one.id, label: one.name })) ?? []}
          onChange={setMerchantId}
        />
      </div>
      <label className="legend" htmlFor={field}>
        {t('common.reason')}
      </label>
      <Input id={field} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      <ProblemNote problem={act.problem} />
      <div>
        <Button type="primary" disabled={!ready} loading={act.busy} onClick={() => void add()}>
          {t('recusals.add')}
        </Button>
      </div>
    </section>
  );
}
