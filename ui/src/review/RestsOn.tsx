import type { ReactNode } from 'react';
import { LawCardText } from '../claims/file/LawCards';
import type { ClaimView, LawCard, Outcome } from '../shared/api/claims';
import { useI18n } from '../shared/i18n/I18n';

interface Props {
  view: ClaimView;
  cards: LawCard[];
  findings: string[];
  lawCards: string[];
  onFindings: (ids: string[]) => void;
  onLawCards: (ids: string[]) => void;
}

const columns: Outcome[] = ['Supports', 'Doubts', 'NoConclusion'];

/** Ticks what a decision rests on. */
export function RestsOn({ view, cards, findings, lawCards, onFindings, onLawCards }: Props) {
  const { t, pick } = useI18n();
  return (
    <>
      <fieldset className="stack tight">
        <legend className="legend">{t('decide.findings')}</legend>
        {view.findings.length === 0 && <p className="faint">{t('decide.noFindings')}</p>}
        {columns.map((outcome) => {
          const list = view.findings.filter((finding) => !finding.newer && finding.outcome === outcome);
          return (
            list.length > 0 && (
              <details key={outcome} open={outcome !== 'NoConclusion'}>
                <summary className="summary-line">
                  {t(`claimFindings.columns.${outcome}`)} {list.length}
                </summary>
                {list.map((finding) => (
                  <Tick key={finding.id} id={finding.id} ticked={findings} onChange={onFindings}>
                    {pick(finding.text)}
                  </Tick>
                ))}
              </details>
            )
          );
        })}
      </fieldset>
      {cards.length > 0 && (
        <details>
          <summary className="summary-line">{t('decide.lawCards', { n: cards.length })}</summary>
          <p className="faint">{t('lawCards.notice')}</p>
          {cards.map((card) => (
            <Tick key={card.id} id={card.id} ticked={lawCards} onChange={onLawCards}>
              <LawCardText card={card} />
            </Tick>
          ))}
        </details>
      )}
    </>
  );
}

interface TickProps {
  id: string;
  ticked: string[];
  onChange: (ids: string[]) => void;
  children: ReactNode;
}

function Tick({ id, ticked, onChange, children }: TickProps) {
  const on = ticked.includes(id);
  return (
    <label className="check-box">
      <input type="checkbox" checked={on} onChange={() => onChange(on ? ticked.filter((one) => one !== id) : [...ticked, id])} />
      <div>{children}</div>
    </label>
  );
}
