import { Button, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../desk/DataTable';
import { DeskPage } from '../../desk/DeskPage';
import type { Imported } from '../../shared/api/claims';
import { uploadCsv } from '../../shared/api/upload';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { importTemplateUrl, routes, uploadUrl } from '../../shared/routes';
import { FilePicker } from '../../shared/ui/FilePicker';
import { ProblemNote } from '../../shared/ui/ProblemNote';

/** Orders from a table: first only tried, with what is wrong by row; taken over when everything is right. */
export default function ImportPage() {
  const { t, language } = useI18n();
  const [file, setFile] = useState<File | null>(null);
  const [result, setResult] = useState<Imported | null>(null);
  const [sent, setSent] = useState(0);
  const act = useAct();
  const right = result !== null && result.errorsInAll === 0;

  const run = (dryRun: boolean) =>
    act.run(async () => {
      setSent(0);
      if (file !== null) {
        setResult(await uploadCsv<Imported>(uploadUrl.importOrders(dryRun), file, setSent));
      }
    });
  return (
    <DeskPage title={t('importOrders.title')} lead={t('importOrders.lead')} back={{ to: routes.orders, text: t('orders.all') }}>
      <section className="sheet stack narrow-form">
        <p>
          <a href={importTemplateUrl(language)} download>
            {t('importOrders.template')}
          </a>
        </p>
        <FilePicker
          label={t('importOrders.file')}
          accept=".csv,text/csv"
          file={file}
          disabled={act.busy}
          onChoose={(chosen) => {
            setFile(chosen);
            setResult(null);
            act.clear();
          }}
        />
        <div className="row">
          <Button type={right ? 'default' : 'primary'} disabled={file === null || act.busy} onClick={() => void run(true)}>
            {t('importOrders.tryIt')}
          </Button>
          {right && result.dryRun && (
            <Button type="primary" disabled={act.busy} onClick={() => void run(false)}>
              {t('importOrders.take', { n: result.orders })}
            </Button>
          )}
        </div>
        {act.busy && <Progress percent={Math.round(sent * 100)} aria-label={t('report.progress')} />}
        <ProblemNote problem={act.problem} />
      </section>
      {result && <Result result={result} />}
    </DeskPage>
  );
}

function Result({ result }: { result: Imported }) {
  const { t, lookUp } = useI18n();
  const columns: Column<Imported['errors'][number]>[] = [
    { key: 'row', title: t('importOrders.row'), show: (error) => error.row },
    { key: 'field', title: t('importOrders.field'), show: (error) => <span className="mono">{error.field ?? '—'}</span> },
    { key: 'what', title: t('importOrders.wrong'), show: (error) => lookUp(`importErrors.${error.code}`) ?? error.message },
  ];
  const counts = { orders: result.orders, lines: result.lines, accepted: result.accepted, existing: result.existing };
  if (result.errorsInAll === 0) {
    return (
      <div className="note" role="status">
        <p>{t(result.dryRun ? 'importOrders.right' : 'importOrders.done', counts)}</p>
        {!result.dryRun && <Link to={routes.orders}>{t('orders.all')}</Link>}
      </div>
    );
  }
  const rows = result.errors.map((error, index) => ({ ...error, index }));
  return (
    <>
      <p className="note bad" role="alert">
        {t('importOrders.errors', { n: result.errorsInAll })}
      </p>
      <DataTable
        from={{ data: { items: rows }, problem: null, loading: false, reload: () => Promise.resolve() }}
        columns={columns}
        rowKey={(row) => `${(row as { index?: number }).index ?? row.row}`}
        empty=""
        label={t('importOrders.wrong')}
      />
    </>
  );
}
