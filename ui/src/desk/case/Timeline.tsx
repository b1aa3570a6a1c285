import { Button } from 'antd';
import { useState } from 'react';
import { api, ask } from '../../shared/api/client';
import type { CaseDetail, JournalCheck } from '../../shared/api/staff';
import { useAct } from '../../shared/api/useAct';
import { snake } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { useMe } from '../../shared/session/RequireRole';
import { Icon } from '../../shared/ui/Icon';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Time } from '../../shared/ui/Time';
import { JournalResult } from '../audit/JournalResult';
import { entries } from '../entries';
import { useActorName } from '../useActorName';
import { Payload, type Names } from './Payload';

/** The journal of the case: every entry carries a piece of the chain that later edits would break. */
export function Timeline({ case: shown }: { case: CaseDetail }) {
  const { t, lookUp } = useI18n();
  const actorName = useActorName();
  const names = namesOf(shown);
  const newestFirst = [...shown.timeline].sort((a, b) => b.seq - a.seq);
  return (
    <section className="sheet stack" aria-labelledby="case-timeline">
      <div className="row spread">
        <h2 id="case-timeline">{t('case.timeline')}</h2>
        <CheckJournal caseId={shown.id} />
      </div>
      <ol className="timeline">
        {newestFirst.map((entry) => (
          <li key={entry.seq}>
            <span className="row spread">
              <strong>{lookUp(`events.${snake(entry.kind)}`) ?? entry.kind}</strong>
              <span className="chain" title={entry.hash}>
                <Icon name="lock" size={13} />#{entry.seq} {entry.hash.slice(0, 8)}
              </span>
            </span>
            <span className="faint">
              {names.get(entry.actor) ?? actorName(entry.actor)} · <Time at={entry.at} />
            </span>
            <Payload value={entry.payload} names={names} actor={entry.actor} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who is meant, as far as the case tells: by offer, by booking, and by the account of the technician who was asked. */
function namesOf(shown: CaseDetail): Names {
  const names = new Map([...shown.offers, ...shown.bookings].map((about) => [about.id, about.technicianName]));
  for (const { actor, payload } of shown.timeline) {
    const name = names.get(String(payload.booking)) ?? names.get(String(payload.offer));
    if (name !== undefined && actor.startsWith('technician:')) {
      names.set(actor, name);
    }
  }
  return names;
}

function CheckJournal({ caseId }: { caseId: string }) {
  const { t } = useI18n();
  const me = useMe();
  const act = useAct();
  const [result, setResult] = useState<JournalCheck | null>(null);
  const check = () =>
    act.run(async () => {
      setResult(await ask(api.GET('/api/audit/journal/{caseId}', { params: { path: { caseId } } })));
    });
  if (!entries.audit.roles.includes(me.role)) {
    return null;
  }
  return (
    <>
      <Button onClick={() => void check()} loading={act.busy}>
        {t('audit.check')}
      </Button>
      {result && <JournalResult result={result} />}
      <ProblemNote problem={act.problem} />
    </>
  );
}
