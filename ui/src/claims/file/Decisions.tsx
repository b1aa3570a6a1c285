import type { ReactNode } from 'react';
import type { ClaimDecision, ClaimView, LawCard } from '../../shared/api/claims';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { Time } from '../../shared/ui/Time';
import { LawCards } from './LawCards';

interface Props {
  view: ClaimView;
  cards: LawCard[];
  /** What else this reader may do with a decision. */
  beside?: (decision: ClaimDecision) => ReactNode;
}

/** Every decision with its reasons, what it rests on and the rules it was made under; the newest first. */
export function Decisions({ view, cards, beside }: Props) {
  const { t } = useI18n();
  if (view.decisions.length === 0) {
    return null;
  }
  const newestFirst = [...view.decisions].sort((a, b) => b.seq - a.seq);
  return (
    <section className="stack" aria-labelledby="claim-decisions">
      <h2 id="claim-decisions">{t('claimDecisions.title')}</h2>
      {newestFirst.map((decision) => (
        <DecisionCard key={decision.id} view={view} decision={decision} cards={cards.filter((card) => decision.lawCardIds.includes(card.id))}>
          {beside?.(decision)}
        </DecisionCard>
      ))}
    </section>
  );
}

interface CardProps {
  view: ClaimView;
  decision: ClaimDecision;
  cards: LawCard[];
  children: ReactNode;
}

function DecisionCard({ view, decision, cards, children }: CardProps) {
  const { t, pick, language } = useI18n();
  const rests = view.findings.filter((finding) => decision.findings.includes(finding.id));
  const by =
    decision.decidedBy === 'timeout-rule' ? t('claimDecisions.byRule') : t('claimDecisions.byPerson', { reviewer: decision.reviewer ?? '' });
  return (
    <article className="decision stack tight">
      <p className="row spread">
        <strong>
          {t(`claimOutcomes.${decision.outcome}`)}
          {decision.amountMinor > 0 && ` · ${money(decision.amountMinor, view.currency, language)}`}
        </strong>
        {decision.appealId && <span className="tag">{t('claimDecisions.onAppeal')}</span>}
      </p>
      <p className="as-written">{decision.reasons ?? t('claimDecisions.ruleReasons')}</p>
      <p className="faint">
        {by} · {t('claimDecisions.rules', { version: decision.policyVersion })} · <Time at={decision.at} />
      </p>
      {rests.length > 0 && (
        <details>
          <summary className="summary-line">{t('claimDecisions.rests', { n: rests.length })}</summary>
          <ul className="plain-list">
            {rests.map((finding) => (
              <li key={finding.id}>
                {pick(finding.text)}
                {finding.newer && <span className="faint"> {t('claimDecisions.newerSince', { version: finding.checkVersion })}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {cards.length > 0 && <LawCards cards={cards} />}
      {children}
    </article>
  );
}
