import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { api, ask } from '../../shared/api/client';
import { ProblemError, toProblem } from '../../shared/api/problem';
import type { Access, JournalCheck } from '../../shared/api/staff';
import { useAct } from '../../shared/api/useAct';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { CaseNumber } from '../../shared/ui/CaseNumber';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Time } from '../../shared/ui/Time';
import { DataTable, type Column } from '../DataTable';
import { DeskPage } from '../DeskPage';
import { usePageNumber } from '../Pager';
import { SearchBox } from '../SearchBox';
import { useAccessWords } from '../useAccessWords';
import { useActorName } from '../useActorName';
import { JournalResult } from './JournalResult';

/** Who read what in clear, and whether the journal of a case is whole. */
export default function AuditPage() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const q = search.get('q') ?? '';
  const query = { page: usePageNumber(), size: 50, ...(q === '' ? {} : { q }) };
  const accesses = useResource(`accesses:${JSON.stringify(query)}`, () => ask(api.GET('/api/audit/accesses', { params: { query } })));
  return (
    <DeskPage title={t('audit.title')} lead={t('audit.lead')}>
      <JournalOfCase />
      <div className="row spread">
        <h2>{t('audit.accesses')}</h2>
        <SearchBox label={t('audit.search')} />
      </div>
      <DataTable
        from={accesses}
        columns={useColumns()}
        rowKey={(row) => `${row.at} ${row.actor} ${row.field} ${row.caseNumber ?? ''} ${row.reason}`}
        empty={t('audit.empty')}
        label={t('audit.accesses')}
      />
    </DeskPage>
  );
}

function JournalOfCase() {
  const { t } = useI18n();
  const [number, setNumber] = useState('');
  const [result, setResult] = useState<JournalCheck | null>(null);
  const act = useAct();
  const check = () =>
    act.run(async () => {
      setResult(null);
      const found = await ask(api.GET('/api/cases', { params: { query: { view: 'all', q: number.trim() } } }));
      const only = found.items[0];
      if (only === undefined) {
        throw new ProblemError({ ...toProblem(null, 404), code: 'no_such_case' });
      }
      setResult(await ask(api.GET('/api/audit/journal/{caseId}', { params: { path: { caseId: only.id } } })));
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check();
  };
  return (
    <section className="sheet stack" aria-labelledby="journal-title">
      <h2 id="journal-title">{t('audit.journal')}</h2>
      <form className="search-box" onSubmit={submit}>
        <Input aria-label={t('facts.number')} placeholder={t('facts.number')} value={number} onChange={(event) => setNumber(event.target.value)} />
        <Button type="primary" htmlType="submit" loading={act.busy} disabled={number.trim() === ''}>
          {t('audit.check')}
        </Button>
      </form>
      <ProblemNote problem={act.problem} />
      {result && <JournalResult result={result} />}
    </section>
  );
}

function useColumns(): Column<Access>[] {
  const { t } = useI18n();
  const actorName = useActorName();
  const { fieldName, reasonName } = useAccessWords();
  return [
    { title: t('audit.at'), key: 'at', show: (row) => <Time at={row.at} /> },
    { title: t('audit.actor'), key: 'actor', show: (row) => actorName(row.actor) },
    { title: t('audit.field'), key: 'field', show: (row) => fieldName(row.field) },
    { title: t('facts.number'), key: 'case', show: (row) => (row.caseNumber ? <CaseNumber value={row.caseNumber} /> : '—') },
    { title: t('common.reason'), key: 'reason', show: (row) => reasonName(row.reason) },
  ];
}
