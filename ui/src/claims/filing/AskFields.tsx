import type { ClaimableOrder } from '../../shared/api/claims';
import { money, typed } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { Field } from '../../shared/ui/Field';
import { asksFor, controlId, mostMinor, type FieldName } from './checks';
import type { Change, Draft } from './draft';

interface Props {
  order: ClaimableOrder;
  draft: Draft;
  change: Change;
  problemOf: (field: FieldName) => string | null;
}

/** Which goods, and why. */
export function ReasonFields({ order, draft, change, problemOf }: Props) {
  const { t, language } = useI18n();
  const problem = problemOf('reason');
  return (
    <>
      {order.lines.length > 1 && (
        <fieldset className="stack tight" id={controlId('line')} tabIndex={-1}>
          <legend className="legend">{t('fileClaim.which')}</legend>
          {[...order.lines.map((line) => line.line), null].map((line) => {
            const goods = order.lines.find((one) => one.line === line);
            return (
              <label key={line ?? 'all'} className="choice">
                <input type="radio" name="line" checked={draft.line === line} onChange={() => change({ line })} />
                <span className="choice-body">
                  {goods
                    ? `${goods.title} × ${goods.quantity} · ${money(goods.priceMinor * goods.quantity, order.currency, language)}`
                    : t('fileClaim.wholeOrder')}
                </span>
              </label>
            );
          })}
        </fieldset>
      )}
      <fieldset className={problem ? 'stack tight invalid' : 'stack tight'} id={controlId('reason')} tabIndex={-1}>
        <legend className="legend">{t('fileClaim.reason')}</legend>
        <div className="choice-grid">
          {order.reasons.map((reason) => (
            <label key={reason} className="choice">
              <input type="radio" name="reason" value={reason} checked={draft.reason === reason} onChange={() => change({ reason })} />
              <span className="choice-body">
                <strong>{t(`claimReasons.${reason}.name`)}</strong>
                <br />
                <span className="faint">{t(`claimReasons.${reason}.text`)}</span>
              </span>
            </label>
          ))}
        </div>
        {problem && <span className="field-problem">{problem}</span>}
      </fieldset>
    </>
  );
}

/** What the buyer would like, explained, and how much money it is about. */
export function AskFields({ order, draft, change, problemOf }: Props) {
  const { t, language } = useI18n();
  const problem = problemOf('ask');
  const most = mostMinor(order, draft.line);
  return (
    <>
      <fieldset className={problem ? 'stack tight invalid' : 'stack tight'} id={controlId('ask')} tabIndex={-1}>
        <legend className="legend">{t('fileClaim.ask')}</legend>
        {asksFor(draft.reason).map((ask) => (
          <label key={ask} className="choice">
            <input type="radio" name="ask" value={ask} checked={draft.ask === ask} onChange={() => change({ ask })} />
            <span className="choice-body">
              <strong>{t(`claimAsks.${ask}`)}</strong>
              <br />
              <span className="faint">{t(`fileClaim.asks.${ask}`)}</span>
            </span>
          </label>
        ))}
        {problem && <span className="field-problem">{problem}</span>}
      </fieldset>
      <Field
        label={t('fileClaim.amount')}
        hint={t('fileClaim.amountHint', { most: money(most, order.currency, language) })}
        problem={problemOf('amount')}
        id={controlId('amount')}
      >
        {(wiring) => (
          <div className="amount-field">
            <input {...wiring} className="input" inputMode="decimal" maxLength={14} value={draft.amount} onChange={(event) => change({ amount: event.target.value })} />
            <button type="button" className="button small" onClick={() => change({ amount: typed(most) })}>
              {t('fileClaim.all')}
            </button>
          </div>
        )}
      </Field>
    </>
  );
}
