import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, ask } from '../../shared/api/client';
import type { Account } from '../../shared/api/staff';
import { useAct } from '../../shared/api/useAct';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Time } from '../../shared/ui/Time';
import { DataTable, type Column } from '../DataTable';
import { DeskPage } from '../DeskPage';
import { OnceShown } from '../OnceShown';
import { usePageNumber } from '../Pager';
import { SearchBox } from '../SearchBox';
import { NewAccount } from './NewAccount';

export default function AccountsPage() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const q = search.get('q') ?? '';
  const query = { page: usePageNumber(), size: 20, ...(q === '' ? {} : { q }) };
  const accounts = useResource(`accounts:${JSON.stringify(query)}`, () => ask(api.GET('/api/accounts', { params: { query } })));
  const [adding, setAdding] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  const act = useAct();

  const setLock = (account: Account) =>
    act.run(async () => {
      const target = { params: { path: { id: account.id } } };
      await (account.locked ? ask(api.POST('/api/accounts/{id}/unlock', target)) : ask(api.POST('/api/accounts/{id}/lock', target)));
      await accounts.reload();
    });
  const reset = (account: Account) =>
    act.run(async () => {
      setPassword((await ask(api.POST('/api/accounts/{id}/password', { params: { path: { id: account.id } } }))).initialPassword);
    });
  const created = (initialPassword: string) => {
    setAdding(false);
    setPassword(initialPassword);
    void accounts.reload();
  };
  const add = (
    <>
      <SearchBox label={t('accounts.search')} />
      <Button type="primary" onClick={() => setAdding(true)}>
        {t('accounts.add')}
      </Button>
    </>
  );

  return (
    <DeskPage title={t('accounts.title')} actions={add}>
      <ProblemNote problem={act.problem} />
      <DataTable
        from={accounts}
        columns={useColumns((account) => void setLock(account), (account) => void reset(account), act.busy)}
        rowKey={(row) => row.id}
        empty={t('accounts.empty')}
        label={t('accounts.title')}
      />
      <NewAccount open={adding} onClose={() => setAdding(false)} onCreated={created} />
      <OnceShown title={t('accounts.password')} secret={password} onClose={() => setPassword(null)} />
    </DeskPage>
  );
}

function useColumns(setLock: (account: Account) => void, reset: (account: Account) => void, busy: boolean): Column<Account>[] {
  const { t, lookUp } = useI18n();
  return [
    { title: t('signIn.userName'), key: 'userName', show: (row) => row.userName },
    { title: t('people.person'), key: 'name', show: (row) => row.name },
    { title: t('accounts.role'), key: 'role', show: (row) => lookUp(`roles.${row.role}`) ?? row.role },
    { title: t('roles.Merchant'), key: 'merchant', show: (row) => row.merchant ?? '—' },
    { title: t('apiKeys.createdAt'), key: 'created', show: (row) => <Time at={row.createdAt} show="absolute" /> },
    {
      title: t('facts.state'),
      key: 'locked',
      show: (row) => <span className={row.locked ? 'tag bad' : 'tag accent'}>{t(row.locked ? 'accounts.locked' : 'accounts.open')}</span>,
    },
    {
      title: t('common.acts'),
      key: 'acts',
      show: (row) => (
        <span className="row compact">
          <Button size="small" danger={!row.locked} disabled={busy} onClick={() => setLock(row)}>
            {t(row.locked ? 'accounts.unlock' : 'accounts.lock')}
          </Button>
          <Button size="small" disabled={busy} onClick={() => reset(row)}>
            {t('accounts.reset')}
          </Button>
        </span>
      ),
    },
  ];
}
