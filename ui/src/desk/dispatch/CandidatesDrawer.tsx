import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { api, ask } from '../../shared/api/client';
import type { Candidates, QueueItem } from '../../shared/api/staff';
import { useAct } from '../../shared/api/useAct';
import { useResource } from '../../shared/api/useResource';
import { kilometres } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { Loaded } from '../../shared/ui/Loaded';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { useTimeWords } from '../../shared/ui/useTimeWords';
import { WhyText } from '../../shared/ui/WhyText';
import { useCategoryName } from '../../shared/useCatalogue';

interface Props {
  workOrderId: string | null;
  item: QueueItem | null;
  onClose: () => void;
  onOffered: () => void;
}

/** Who could take this job, best first, and why the others cannot. */
export function CandidatesDrawer({ workOrderId, item, onClose, onOffered }: Props) {
  const { t } = useI18n();
  const categoryName = useCategoryName();
  const candidates = useResource(workOrderId, () =>
    ask(api.GET('/api/dispatch/work-orders/{id}/candidates', { params: { path: { id: workOrderId ?? '' } } })),
  );
  const about = item ? [categoryName(item.category), item.brand, item.county.join(' ')].filter(Boolean).join(' · ') : '';
  return (
    <Drawer title={t('dispatch.candidates')} open={workOrderId !== null} onClose={onClose} size="min(560px, 100vw)">
      <div className="stack loose">
        {about !== '' && <p className="soft">{about}</p>}
        <Loaded from={candidates} lines={8}>
          {(data) => (
            <>
              <Ranked candidates={data} workOrderId={workOrderId ?? ''} busy={item?.liveOffer != null} onOffered={onOffered} />
              <Excluded candidates={data} />
            </>
          )}
        </Loaded>
      </div>
    </Drawer>
  );
}

function Ranked({ candidates, workOrderId, busy, onOffered }: { candidates: Candidates; workOrderId: string; busy: boolean; onOffered: () => void }) {
  const { t, language } = useI18n();
  const words = useTimeWords();
  const [offered, setOffered] = useState<string | null>(null);
  const act = useAct();
  const offer = (technicianId: string) =>
    act.run(async () => {
      await ask(api.POST('/api/dispatch/work-orders/{id}/offers', { params: { path: { id: workOrderId } }, body: { technicianId } }));
      setOffered(technicianId);
      onOffered();
    });
  return (
    <section className="stack">
      <h3>{t('dispatch.ranked', { n: candidates.ranked.length })}</h3>
      {candidates.ranked.length === 0 && <p className="note warn">{t('dispatch.noneRanked')}</p>}
      <ProblemNote problem={act.problem} />
      <ol className="stack">
        {candidates.ranked.map(({ technicianId, name, badge, outlet, windowStart, windowEnd, why }, index) => (
          <li key={technicianId} className="line">
            <span className="row spread">
              <strong>
                {index + 1}. {name} {badge}
              </strong>
              <Button size="small" type={index === 0 ? 'primary' : 'default'} disabled={busy || act.busy || offered !== null} onClick={() => void offer(technicianId)}>
                {t(offered === technicianId ? 'dispatch.offered' : 'dispatch.offer')}
              </Button>
            </span>
            <span className="soft">{outlet}</span>
            <span className="row compact">
              <span className="tag accent">{words.window(windowStart, windowEnd)}</span>
              {typeof why.distanceKm === 'number' && <span className="tag">{t(why.distanceKm < 1 ? 'jobs.near' : 'jobs.distance', { km: kilometres(why.distanceKm, language) })}</span>}
              <span className="tag">{t('dispatch.load', { n: why.load })}</span>
            </span>
            <WhyText why={why} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Excluded({ candidates }: { candidates: Candidates }) {
  const { t, pick } = useI18n();
  if (candidates.excluded.length === 0) {
    return null;
  }
  return (
    <details>
      <summary className="summary-line">{t('dispatch.excluded', { n: candidates.excluded.length })}</summary>
      <ul className="stack tight">
        {candidates.excluded.map((person) => (
          <li key={person.technicianId} className="line">
            <strong>
              {person.name} {person.badge}
            </strong>
            <span className="soft">{person.reasons.map((reason) => pick(reason)).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
