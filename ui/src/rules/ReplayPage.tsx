import { useParams } from 'react-router';
import { LawCardText } from '../claims/file/LawCards';
import { PolicyTerms } from '../claims/file/PolicyTerms';
import { DeskPage } from '../desk/DeskPage';
import { api, ask } from '../shared/api/client';
import type { ClaimView, Replay } from '../shared/api/claims';
import { useResource } from '../shared/api/useResource';
import { money } from '../shared/format/money';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { Loaded } from '../shared/ui/Loaded';
import { Time } from '../shared/ui/Time';
import '../claims/claims.css';

/** A decision run again with the rules, law and findings of its day. */
export default function ReplayPage() {
  const { t } = useI18n();
  const decisionId = useParams().decisionId ?? '';
  const load = () => ask(api.GET('/api/rules/replay/{decisionId}', { params: { path: { decisionId } } }));
  const replay = useResource(`replay:${decisionId}`, load);
  const caseId = replay.data?.caseId ?? null;
  const claim = useResource(caseId && `review-claim:${caseId}`, () => ask(api.GET('/api/review/claims/{id}', { params: { path: { id: caseId ?? '' } } })));
  const back = replay.data ? { to: routes.reviewClaim(replay.data.caseId), text: t('claim.title') } : { to: routes.review, text: t('review.title') };
  return (
    <DeskPage title={t('replay.title')} lead={t('replay.lead')} back={back}>
      <Loaded from={replay} lines={8}>
        {(data) => <Replayed data={data} claim={claim.data?.claim} />}
      </Loaded>
    </DeskPage>
  );
}

function Replayed({ data, claim }: { data: Replay; claim: ClaimView | undefined }) {
  const { t, pick, language } = useI18n();
  const { decision, automatic } = data;
  const written = claim?.decisions.find(({ id }) => id === decision.id);
  const textOf = (id: string) => claim?.findings.find((finding) => finding.id === id)?.text;
  const answer = (outcome: Replay['automatic']['then']) => (outcome === null ? t('replay.nothing') : t(`claimOutcomes.${outcome}`));
  return (
    <div className="case-columns">
      <div className="stack">
        <section className="sheet stack" aria-labelledby="replay-decision">
          <h2 id="replay-decision">
            {t(`claimOutcomes.${decision.outcome}`)}
            {decision.amountMinor > 0 && ` · ${money(decision.amountMinor, claim?.currency ?? 'CNY', language)}`}
          </h2>
          <p className="as-written">{decision.decidedBy === 'timeout-rule' ? t('claimDecisions.ruleReasons') : written?.reasons}</p>
          <p className="faint">
            <Time at={decision.at} show="absolute" />
          </p>
        </section>
        <section className={automatic.same ? 'note stack' : 'note warn stack'} aria-labelledby="replay-automatic">
          <h2 id="replay-automatic">{t(automatic.same ? 'replay.same' : 'replay.differs')}</h2>
          <p>{t('replay.answers', { then: answer(automatic.then), again: answer(automatic.again) })}</p>
          <p className="soft">{t('replay.meaning')}</p>
        </section>
        <section className="sheet stack" aria-labelledby="replay-findings">
          <h2 id="replay-findings">{t('replay.findings')}</h2>
          {data.findings.length === 0 && <p className="soft">{t('decide.noFindings')}</p>}
          <ul className="plain-list">
            {data.findings.map((finding) => (
              <li key={finding.id}>
                {pick(textOf(finding.id) ?? { zh: '', en: '' })}{' '}
                <span className="faint">
                  {t(`claimFindings.columns.${finding.outcome}`)} · {t('replay.checkVersion', { n: finding.checkVersion })}
                  {finding.newer && ` · ${t('replay.newer')}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div className="stack">
        <section className="sheet stack" aria-labelledby="replay-rules">
          <h2 id="replay-rules">{t('rules.version', { n: data.policy.version })}</h2>
          <PolicyTerms policy={data.policy.policy} />
        </section>
        <section className="sheet stack" aria-labelledby="replay-law">
          <h2 id="replay-law">{t('replay.law')}</h2>
          <p className="faint">{t(data.lawCards.length === 0 ? 'replay.noLaw' : 'lawCards.notice')}</p>
          <ul className="stack">
            {data.lawCards.map((card) => (
              <li key={card.id} className="law-card">
                <LawCardText card={card} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
