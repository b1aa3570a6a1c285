import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, ask, ifMatch } from '../shared/api/client';
import type { DecisionOutcome, LawCard } from '../shared/api/claims';
import { useAct } from '../shared/api/useAct';
import { minorOf, money } from '../shared/format/money';
import { useI18n } from '../shared/i18n/I18n';
import { ConfirmDialog } from '../shared/ui/ConfirmDialog';
import { RestsOn } from './RestsOn';
import type { ReviewPart } from './ReviewClaimPage';

const outcomes: readonly DecisionOutcome[] = ['Full', 'Partial', 'ReturnFirst', 'Refuse', 'Inspect'];
const least = 20;

/** A decision: what, how much, why, resting on which findings and rules. Both sides read it word for word. */
export function DecidePanel({ id, view, cards, onChange }: ReviewPart & { cards: LawCard[] }) {
  const { t, language } = useI18n();
  const field = useId();
  const [outcome, setOutcome] = useState<DecisionOutcome | null>(null);
  const [amount, setAmount] = useState('');
  const [reasons, setReasons] = useState('');
  const [findings, setFindings] = useState<string[]>([]);
  const [lawCards, setLawCards] = useState<string[]>([]);
  const [wrong, setWrong] = useState(false);
  const [open, setOpen] = useState(false);
  const act = useAct();

  const part = minorOf(amount);
  const badPart = outcome === 'Partial' && (part === null || part === 0 || part >= view.amountMinor);
  const short = reasons.trim().length < least;
  const minor = outcome === 'Partial' ? (part ?? 0) : outcome === 'Full' || outcome === 'ReturnFirst' ? view.amountMinor : 0;
  const params = {
    amount: money(minor, view.currency, language),
    appeal: view.policy.policy.appealDays,
    back: view.policy.policy.returnDays,
    inspection: view.policy.policy.inspectionDays,
  };
  const offered = outcomes.filter((one) => one !== 'Inspect' || !view.decisions.some((decision) => decision.outcome === 'Inspect'));

  const propose = () => {
    const faulty = outcome === null || badPart || short;
    setWrong(faulty);
    setOpen(!faulty);
  };
  const decide = async () => {
    const done = await act.run(async () => {
      const body = { outcome: outcome ?? 'Refuse', amountMinor: minor, reasons: reasons.trim(), findings, lawCards };
      onChange(await ask(api.POST('/api/review/claims/{id}/decide', { params: { path: { id } }, body, ...ifMatch(view.version) })));
    });
    if (done) {
      setOpen(false);
    }
  };

  return (
    <section className="sheet stack your-turn" aria-labelledby="decide-title">
      <h2 id="decide-title">{t('decide.title')}</h2>
      <fieldset className="stack tight">
        <legend className="legend">{t('decide.outcome')}</legend>
        {offered.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="outcome" checked={outcome === one} onChange={() => setOutcome(one)} />
            <span className="choice-body">
              <strong>{t(`claimOutcomes.${one}`)}</strong>
              <br />
              <span className="faint">{t(`decide.means.${one}`, { ...params, amount: money(view.amountMinor, view.currency, language) })}</span>
            </span>
          </label>
        ))}
        {wrong && outcome === null && <span className="field-problem">{t('decide.missingOutcome')}</span>}
      </fieldset>
      {outcome === 'Partial' && (
        <div className="stack tight">
          <label className="legend" htmlFor={`${field}-amount`}>
            {t('decide.amount')}
          </label>
          <Input id={`${field}-amount`} inputMode="decimal" maxLength={14} status={wrong && badPart ? 'error' : ''} value={amount} onChange={(event) => setAmount(event.target.value)} />
          <span className={wrong && badPart ? 'field-problem' : 'faint'}>{t('decide.amountHint', { most: money(view.amountMinor, view.currency, language) })}</span>
        </div>
      )}
      <div className="stack tight">
        <label className="legend" htmlFor={`${field}-reasons`}>
          {t('decide.reasons')}
        </label>
        <Input.TextArea id={`${field}-reasons`} rows={5} maxLength={2000} status={wrong && short ? 'error' : ''} value={reasons} onChange={(event) => setReasons(event.target.value)} />
        <span className={wrong && short ? 'field-problem' : 'faint'}>{t('decide.reasonsHint', { least, n: reasons.trim().length })}</span>
      </div>
      <RestsOn view={view} cards={cards} findings={findings} lawCards={lawCards} onFindings={setFindings} onLawCards={setLawCards} />
      <div>
        <Button type="primary" onClick={propose}>
          {t('decide.send')}
        </Button>
      </div>
      <ConfirmDialog title={t('decide.confirm')} confirm={t('decide.send')} open={open} act={act} onClose={() => setOpen(false)} onConfirm={() => void decide()}>
        {outcome && (
          <p className="offer-shown">
            {t(`claimOutcomes.${outcome}`)}
            {minor > 0 && ` · ${params.amount}`}
          </p>
        )}
        {outcome && <p>{t(`decide.means.${outcome}`, params)}</p>}
        <p className="soft">{t('decide.confirmText', { appeal: params.appeal })}</p>
      </ConfirmDialog>
    </section>
  );
}
