import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { WithFiles } from '../../claims/acts/WithFiles';
import type { ClaimView } from '../../shared/api/claims';
import { useI18n } from '../../shared/i18n/I18n';
import { uploadUrl } from '../../shared/routes';
import { AgreeForm } from './AgreeForm';
import { CounterForm } from './CounterForm';
import { ExtendForm } from './ExtendForm';
import type { MerchantPart } from './MerchantClaimPage';
import { WaiveForm } from './WaiveForm';

const ways = ['agree', 'counter', 'contest', 'waive', 'extend'] as const;

/** The ways to answer, each with what follows from it said before it is done. */
export function AnswerPanel(part: MerchantPart) {
  const { t } = useI18n();
  const { id, view, onChange } = part;
  const [search, setSearch] = useSearchParams();
  const open = ways.filter((way) => view.allowed.includes(way));
  const [chosen, setChosen] = useState(search.get('answer'));
  const way = open.find((name) => name === chosen) ?? null;
  const choose = (name: string) => {
    setChosen(name);
    setSearch({ answer: name }, { replace: true });
  };
  return (
    <section className="sheet stack your-turn" aria-labelledby="answer-title">
      <h2 id="answer-title">{t('merchantAnswer.title')}</h2>
      <fieldset className="stack tight">
        <legend className="visually-hidden">{t('merchantAnswer.title')}</legend>
        <div className="choice-grid">
          {open.map((name) => (
            <label key={name} className="choice">
              <input type="radio" name="answer" checked={way === name} onChange={() => choose(name)} />
              <span className="choice-body">
                <strong>{t(`merchantAnswer.${name}.name`)}</strong>
                <br />
                <span className="faint">{t(`merchantAnswer.${name}.short`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {way === 'agree' && <AgreeForm {...part} />}
      {way === 'counter' && <CounterForm {...part} />}
      {way === 'contest' && (
        <WithFiles<ClaimView>
          url={uploadUrl.merchant(id, 'contest')}
          as="statement"
          label={t('merchantAnswer.contest.label')}
          hint={t('merchantAnswer.contest.hint')}
          consequence={t('merchantAnswer.contest.consequence', { days: view.policy.policy.reviewWorkingDays })}
          least={10}
          send={t('merchantAnswer.contest.send')}
          version={view.version}
          onDone={onChange}
        />
      )}
      {way === 'waive' && <WaiveForm {...part} />}
      {way === 'extend' && <ExtendForm {...part} />}
    </section>
  );
}
