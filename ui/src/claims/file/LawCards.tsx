import type { LawCard } from '../../shared/api/claims';
import { fullDate } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';

/** What the law says about such matters, by the date of the act. Information, not a verdict. */
export function LawCards({ cards }: { cards: LawCard[] }) {
  const { t } = useI18n();
  return (
    <details className="law">
      <summary className="summary-line">{t('lawCards.summary', { n: cards.length })}</summary>
      <p className="faint">{t('lawCards.notice')}</p>
      <ul className="stack tight">
        {cards.map((card) => (
          <li key={card.id} className="law-card">
            <LawCardText card={card} />
          </li>
        ))}
      </ul>
    </details>
  );
}

export function LawCardText({ card }: { card: LawCard }) {
  const { t, pick, language } = useI18n();
  const from = fullDate(card.effectiveFrom.slice(0, 10), language);
  return (
    <>
      <p>
        <strong>
          {pick(card.instrument)} {card.article}
        </strong>
      </p>
      <p>{pick(card)}</p>
      <p className="faint">
        {card.effectiveTo ? t('lawCards.between', { from, to: fullDate(card.effectiveTo.slice(0, 10), language) }) : t('lawCards.since', { from })}
        {' · '}
        {t('lawCards.grade', { grade: card.grade })}
        {' · '}
        <a href={card.source} target="_blank" rel="noreferrer">
          {t('lawCards.source')}
        </a>
      </p>
    </>
  );
}
