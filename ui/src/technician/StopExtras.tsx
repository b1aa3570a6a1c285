import { useState } from 'react';
import { api, ask } from '../shared/api/client';
import type { DayStop } from '../shared/api/staff';
import { useAct } from '../shared/api/useAct';
import { clock } from '../shared/format/time';
import { useI18n } from '../shared/i18n/I18n';
import { Button } from '../shared/ui/Button';
import { Icon } from '../shared/ui/Icon';
import { ProblemNote } from '../shared/ui/ProblemNote';

const minutes = [15, 30, 60, 120];

/** What the plan says about a stop: when it is expected, what to pack, the way there, and how to say that it takes longer. */
export function StopExtras({ stop, onChanged }: { stop: DayStop; onChanged: () => void }) {
  const { t, language, pick } = useI18n();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const act = useAct();
  const delay = (n: number) =>
    act.run(async () => {
      const answer = await ask(api.POST('/api/bookings/{id}/delay', { params: { path: { id: stop.bookingId } }, body: { minutes: n } }));
      setSaid(answer.expected);
      setOpen(false);
      onChanged();
    });
  return (
    <div className="stop-extras stack tight">
      {stop.expected && (
        <p className="row compact">
          <span className="tag accent">{t('day.expected', { time: clock(stop.expected, language) })}</span>
          {stop.late && <span className="tag bad">{t('day.late')}</span>}
        </p>
      )}
      {stop.parts.length > 0 && <p className="soft">{t('day.parts', { list: stop.parts.map((part) => pick(part)).join(language === 'en' ? ', ' : '、') })}</p>}
      <div className="row compact">
        {stop.place && (
          <a className="button quiet small" href={`geo:${stop.place.lat},${stop.place.lon}?q=${encodeURIComponent(stop.county.join(''))}`} title={t('day.county')}>
            <Icon name="pin" size={18} />
            {t('day.navigate')}
          </a>
        )}
        <Button look="quiet" size="small" onClick={() => setOpen(!open)}>
          {t('day.delay')}
        </Button>
      </div>
      {open && (
        <div className="row compact" role="group" aria-label={t('day.delay')}>
          {minutes.map((n) => (
            <Button key={n} size="small" busy={act.busy} onClick={() => void delay(n)}>
              {t('day.minutes', { n })}
            </Button>
          ))}
        </div>
      )}
      {said && <p className="note">{t('day.delayed', { time: clock(said, language) })}</p>}
      <ProblemNote problem={act.problem} />
    </div>
  );
}
