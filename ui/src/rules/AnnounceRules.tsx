import { Button, DatePicker, Input, InputNumber, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useId, useState } from 'react';
import { policyTerms, useTermValue } from '../claims/file/PolicyTerms';
import { api, ask, newKey, onceOnly } from '../shared/api/client';
import type { ClaimPolicy, PolicyView } from '../shared/api/claims';
import { useAct } from '../shared/api/useAct';
import { dateInChina, dayInChina, fullDate } from '../shared/format/time';
import { useI18n } from '../shared/i18n/I18n';
import { ConfirmDialog } from '../shared/ui/ConfirmDialog';

const usualNotice = 7;
const majorNotice = 15;

/** A new version starts from the latest; its notice period is told, and nothing that was filed before is touched. */
export function AnnounceRules({ latest, onClose, onDone }: { latest: PolicyView; onClose: () => void; onDone: () => void }) {
  const { t, language } = useI18n();
  const field = useId();
  const valueOf = useTermValue();
  const [policy, setPolicy] = useState<ClaimPolicy>(latest.policy);
  const [major, setMajor] = useState(false);
  const [from, setFrom] = useState<Dayjs | null>(null);
  const [summary, setSummary] = useState({ zh: '', en: '' });
  const [wrong, setWrong] = useState(false);
  const [open, setOpen] = useState(false);
  const [key] = useState(newKey);
  const act = useAct();
  const notice = major ? majorNotice : usualNotice;
  const earliest = dayjs(dateInChina(new Date().toISOString())).add(notice + 1, 'day');
  const changed = policyTerms.filter((term) => policy[term] !== latest.policy[term]);
  const faulty = from === null || from.isBefore(earliest) || summary.zh.trim() === '' || summary.en.trim() === '' || changed.length === 0;

  const propose = () => {
    setWrong(faulty);
    setOpen(!faulty);
  };
  const announce = async () => {
    const done = await act.run(async () => {
      const body = { effectiveFrom: dayInChina(from?.format('YYYY-MM-DD') ?? ''), major, summaryZh: summary.zh.trim(), summaryEn: summary.en.trim(), policy };
      await ask(api.POST('/api/rules/policies', { body, ...onceOnly(key) }));
    });
    if (done) {
      onDone();
    }
  };
  return (
    <section className="sheet stack" aria-labelledby="announce-title">
      <h2 id="announce-title">{t('rules.announce')}</h2>
      <p className="note">{t('rules.notice', { usual: usualNotice, major: majorNotice })}</p>
      <label className="row compact" htmlFor={`${field}-major`}>
        <Switch id={`${field}-major`} checked={major} onChange={setMajor} />
        {t('rules.majorLabel')}
      </label>
      <div className="stack tight narrow-form">
        <label className="legend" htmlFor={`${field}-from`}>
          {t('rules.from')}
        </label>
        <DatePicker
          id={`${field}-from`}
          value={from}
          minDate={earliest}
          placeholder={t('rules.fromHint')}
          onChange={(date: Dayjs | null) => setFrom(date === null ? null : date.startOf('day'))}
        />
        <span className="faint">{t('rules.earliest', { date: fullDate(earliest.format('YYYY-MM-DD'), language) })}</span>
        {(['zh', 'en'] as const).map((tongue) => (
          <div key={tongue} className="stack tight">
            <label className="legend" htmlFor={`${field}-${tongue}`}>
              {t(`rules.summary.${tongue}`)}
            </label>
            <Input.TextArea
              id={`${field}-${tongue}`}
              rows={2}
              maxLength={1000}
              value={summary[tongue]}
              onChange={(event) => setSummary((old) => ({ ...old, [tongue]: event.target.value }))}
            />
          </div>
        ))}
      </div>
      <div className="term-fields">
        {policyTerms.map((term) => (
          <div key={term} className="stack tight">
            <label htmlFor={`${field}-${term}`}>{t(`claimTerms.${term}`)}</label>
            <InputNumber
              id={`${field}-${term}`}
              className="wide-control"
              min={0}
              precision={term === 'timeoutLimitMinor' ? 2 : 0}
              value={term === 'timeoutLimitMinor' ? policy[term] / 100 : policy[term]}
              onChange={(value) =>
                setPolicy((old) => ({ ...old, [term]: term === 'timeoutLimitMinor' ? Math.round((value ?? 0) * 100) : (value ?? 0) }))
              }
            />
            <span className="faint">{t('rules.before', { value: valueOf(term, latest.policy[term]) })}</span>
          </div>
        ))}
      </div>
      {wrong && faulty && (
        <p className="field-problem" role="alert">
          {t('rules.missing')}
        </p>
      )}
      <div className="row">
        <Button onClick={onClose}>{t('common.back')}</Button>
        <Button type="primary" onClick={propose}>
          {t('rules.announce')}
        </Button>
      </div>
      <ConfirmDialog title={t('rules.confirm')} confirm={t('rules.announce')} open={open} act={act} onClose={() => setOpen(false)} onConfirm={() => void announce()}>
        <p>{t('rules.confirmText', { from: from ? fullDate(from.format('YYYY-MM-DD'), language) : '' })}</p>
        <dl className="terms">
          {changed.map((term) => (
            <div key={term}>
              <dt>{t(`claimTerms.${term}`)}</dt>
              <dd>
                <del>{valueOf(term, latest.policy[term])}</del> → <ins>{valueOf(term, policy[term])}</ins>
              </dd>
            </div>
          ))}
        </dl>
      </ConfirmDialog>
    </section>
  );
}
