import type { ClaimView } from '../../shared/api/claims';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { Time } from '../../shared/ui/Time';

interface Said {
  who: 'Consumer' | 'Merchant';
  title: string;
  text: string | null;
  at: string;
}

/** What both sides said, in the order they said it. */
export function Words({ view }: { view: ClaimView }) {
  const { t, language } = useI18n();
  const step = view.merchantStep;
  const offer = step?.offeredAsk
    ? t('claimWords.offer', {
        ask: t(`claimAsks.${step.offeredAsk}`),
        amount: step.offeredMinor ? money(step.offeredMinor, view.currency, language) : '',
      })
    : '';
  const said: Said[] = [
    { who: 'Consumer', title: t('claimWords.filed'), text: view.statement, at: view.submittedAt },
    ...(step ? [{ who: 'Merchant' as const, title: [t(`claimSteps.${step.kind}`), offer].filter(Boolean).join(' · '), text: step.statement, at: step.at }] : []),
    ...view.statements.map(({ party, text, at }) => ({ who: party, title: t('claimWords.added'), text, at })),
    ...view.appeals.map(({ party, statement, newEvidence, at }) => ({
      who: party,
      title: t(newEvidence ? 'claimWords.appealedAnew' : 'claimWords.appealed'),
      text: statement,
      at,
    })),
  ];
  return (
    <section className="stack" aria-labelledby="claim-words">
      <h2 id="claim-words">{t('claimWords.title')}</h2>
      <ul className="said">
        {said
          .sort((a, b) => a.at.localeCompare(b.at))
          .map((one, index) => (
            <li key={index} className={`is-${one.who}`}>
              <p className="row compact">
                <span className={one.who === 'Consumer' ? 'tag accent' : 'tag'}>{t(`claimParties.${one.who}`)}</span>
                <strong>{one.title}</strong>
              </p>
              {one.text && <p className="as-written">{one.text}</p>}
              <p className="faint">
                <Time at={one.at} />
              </p>
            </li>
          ))}
      </ul>
    </section>
  );
}
