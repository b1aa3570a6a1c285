import { Button } from 'antd';
import { deciders } from '../desk/entries';
import { api, ask, ifMatch } from '../shared/api/client';
import type { ReviewClaim } from '../shared/api/claims';
import { useAct } from '../shared/api/useAct';
import { useI18n } from '../shared/i18n/I18n';
import { useMe } from '../shared/session/RequireRole';
import { ProblemNote } from '../shared/ui/ProblemNote';
import type { ReviewPart } from './ReviewClaimPage';

/** Reasons the rest of the panel says already. */
const plain = ['wrong_state', 'not_taken', 'taken_by_another'];

/** Who has the claim in hand, and taking it or giving it back. */
export function TakePanel({ id, shown, onChange }: ReviewPart) {
  const { t, lookUp } = useI18n();
  const me = useMe();
  const act = useAct();
  const on = { params: { path: { id } }, ...ifMatch(shown.claim.version) };
  const run = (work: () => Promise<ReviewClaim>) => void act.run(async () => onChange(await work()));
  const waits = ['HumanReview', 'AppealReview'].includes(shown.claim.state);
  const whose = t(!waits ? 'take.notWaiting' : shown.takenByMe ? 'take.byMe' : shown.reviewer ? 'take.byOther' : 'take.byNobody');
  const why = shown.whyNot === null || plain.includes(shown.whyNot) ? null : (lookUp(`problems.${shown.whyNot}`) ?? t('problems.not_allowed'));
  return (
    <section className="sheet stack tight" aria-labelledby="take-title">
      <h2 id="take-title">{t('take.title')}</h2>
      <p>{whose}</p>
      {!deciders.includes(me.role) ? <p className="soft">{t('take.readOnly')}</p> : why && <p className="note warn">{why}</p>}
      <ProblemNote problem={act.problem} />
      <div className="row">
        {shown.mayTake && (
          <Button type="primary" loading={act.busy} onClick={() => run(() => ask(api.POST('/api/review/claims/{id}/take', on)))}>
            {t('take.take')}
          </Button>
        )}
        {shown.mayPutBack && (
          <Button loading={act.busy} onClick={() => run(() => ask(api.POST('/api/review/claims/{id}/put-back', on)))}>
            {t('take.putBack')}
          </Button>
        )}
      </div>
    </section>
  );
}
