import { useState } from 'react';
import { api, ask } from '../../shared/api/client';
import type { Visit } from '../../shared/api/types';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { calendarUrl } from '../../shared/routes';
import { Button } from '../../shared/ui/Button';
import { Icon } from '../../shared/ui/Icon';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { StarsShown } from '../../shared/ui/Stars';
import { useCertificateName } from '../../shared/ui/useCertificateName';
import { useTimeWords } from '../../shared/ui/useTimeWords';

/** Who comes and when, and the code that proves at the door that it is them. */
export function VisitCard({ token, visit }: { token: string; visit: Visit }) {
  const { t } = useI18n();
  const words = useTimeWords();
  const certificateName = useCertificateName();
  const { technician } = visit;
  const coming = visit.state === 'Accepted' || visit.state === 'EnRoute';
  return (
    <section className="sheet stack visit">
      <div className="stack tight">
        <h2>{t(coming ? 'visit.when' : 'visit.title')}</h2>
        <p className="visit-day">{words.day(visit.windowStart)}</p>
        <p className="visit-window">{words.hours(visit.windowStart, visit.windowEnd)}</p>
      </div>
      <div className="technician-card">
        <span className="avatar" aria-hidden="true">
          {technician.name.slice(0, 1)}
        </span>
        <div className="stack tight">
          <strong>{technician.name}</strong>
          <span className="soft">{technician.outlet}</span>
          <span className="soft">{t('visit.badge', { badge: technician.badge })}</span>
          {technician.certificates.length > 0 && (
            <span className="row">
              {technician.certificates.map((kind) => (
                <span key={kind} className="tag accent">
                  {certificateName(kind)}
                </span>
              ))}
            </span>
          )}
          {technician.rating === null ? (
            <span className="faint">{t('visit.noRatings')}</span>
          ) : (
            <span className="row">
              <StarsShown value={technician.rating} /> <span className="faint">{t('visit.ratings', { n: technician.ratings })}</span>
            </span>
          )}
        </div>
      </div>
      {coming && <DoorCode token={token} />}
      {coming && (
        <a className="button small" href={calendarUrl(token)} download>
          <Icon name="calendar" size={18} />
          {t('visit.calendar')}
        </a>
      )}
    </section>
  );
}

function DoorCode({ token }: { token: string }) {
  const { t } = useI18n();
  const [code, setCode] = useState<string | null>(null);
  const act = useAct();
  const show = () =>
    act.run(async () => {
      setCode((await ask(api.GET('/api/track/{token}/door-code', { params: { path: { token } } }))).code);
    });
  return (
    <div className="note">
      {code === null ? (
        <>
          <p>{t('visit.doorCodeWhy')}</p>
          <div>
            <Button look="primary" busy={act.busy} onClick={() => void show()}>
              <Icon name="key" size={20} />
              {t('visit.showDoorCode')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('visit.doorCodeTell')}</p>
          <output className="door-code" aria-label={code.split('').join(' ')}>
            {code}
          </output>
        </>
      )}
      <ProblemNote problem={act.problem} />
    </div>
  );
}
