import { Button } from 'antd';
import { useState } from 'react';
import { api, ask, newKey, onceOnly } from '../../shared/api/client';
import type { ApiKey } from '../../shared/api/staff';
import { useAct } from '../../shared/api/useAct';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { Dialog } from '../../shared/ui/Dialog';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { ReasonDialog } from '../../shared/ui/ReasonDialog';
import { Time } from '../../shared/ui/Time';
import { DataTable, type Column } from '../DataTable';
import { DeskPage } from '../DeskPage';
import { OnceShown } from '../OnceShown';
import { usePageNumber } from '../Pager';

export default function ApiKeysPage() {
  const { t } = useI18n();
  const query = { page: usePageNumber(), size: 20 };
  const keys = useResource(`api-keys:${query.page}`, () => ask(api.GET('/api/api-keys', { params: { query } })));
  const [adding, setAdding] = useState(false);
  const [fresh, setFresh] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const creating = useAct();
  const revoke = useAct();

  const create = (name: string) =>
    creating.run(async () => {
      const made = await ask(api.POST('/api/api-keys', { body: { name }, ...onceOnly(newKey()) }));
      setAdding(false);
      setFresh(made.key);
      await keys.reload();
    });
  const remove = () =>
    revoke.run(async () => {
      await ask(api.DELETE('/api/api-keys/{id}', { params: { path: { id: revoking?.id ?? '' } } }));
      setRevoking(null);
      await keys.reload();
    });
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('apiKeys.add')}
    </Button>
  );

  return (
    <DeskPage title={t('apiKeys.title')} lead={t('apiKeys.lead')} actions={add}>
      <DataTable from={keys} columns={useColumns(setRevoking)} rowKey={(row) => row.id} empty={t('apiKeys.empty')} label={t('apiKeys.title')} />
      <ReasonDialog
        title={t('apiKeys.add')}
        label={t('apiKeys.name')}
        confirm={t('apiKeys.create')}
        open={adding}
        busy={creating.busy}
        problem={creating.problem}
        onClose={() => setAdding(false)}
        onConfirm={(name) => void create(name)}
      />
      <OnceShown title={t('apiKeys.fresh')} secret={fresh} onClose={() => setFresh(null)} />
      <Dialog title={t('apiKeys.revoke')} open={revoking !== null} onClose={() => setRevoking(null)}>
        <p>{t('apiKeys.revokeText', { name: revoking?.name ?? '' })}</p>
        <ProblemNote problem={revoke.problem} />
        <div className="dialog-actions">
          <Button onClick={() => setRevoking(null)}>{t('common.back')}</Button>
          <Button danger loading={revoke.busy} onClick={() => void remove()}>
            {t('apiKeys.revoke')}
          </Button>
        </div>
      </Dialog>
    </DeskPage>
  );
}

function useColumns(revoke: (key: ApiKey) => void): Column<ApiKey>[] {
  const { t } = useI18n();
  return [
    { title: t('apiKeys.name'), key: 'name', show: (row) => row.name },
    { title: t('roles.Merchant'), key: 'merchant', show: (row) => row.merchant ?? '—' },
    { title: t('apiKeys.createdAt'), key: 'createdAt', show: (row) => <Time at={row.createdAt} /> },
    { title: t('apiKeys.lastUsedAt'), key: 'lastUsedAt', show: (row) => (row.lastUsedAt ? <Time at={row.lastUsedAt} /> : t('apiKeys.never')) },
    {
      title: t('common.acts'),
      key: 'acts',
      show: (row) =>
        row.revokedAt ? (
          <span className="tag">{t('apiKeys.revoked')}</span>
        ) : (
          <Button size="small" danger onClick={() => revoke(row)}>
            {t('apiKeys.revoke')}
          </Button>
        ),
    },
  ];
}
