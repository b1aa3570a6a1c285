import { useMemo } from 'react';
import type { Slot } from '../../shared/api/types';
import { calendarDay, hourInChina, nextDays } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';
import { controlId } from './checks';
import type { Change, Draft } from './draft';

const slots: { slot: Slot; until: number }[] = [
  { slot: 'Morning', until: 12 },
  { slot: 'Afternoon', until: 18 },
  { slot: 'Evening', until: 21 },
];
const most = 5;

export function TimesField({ draft, change, problem }: { draft: Draft; change: Change; problem: string | null }) {
  const { t, language } = useI18n();
  const { days, hour } = useMemo(() => {
    const now = Date.now();
    return { days: nextDays(5, now), hour: hourInChina(now) };
  }, []);
  const isChosen = (date: string, slot: Slot) => draft.preferred.some((time) => time.date === date && time.slot === slot);
  const toggle = (date: string, slot: Slot) => {
    const others = draft.preferred.filter((time) => !(time.date === date && time.slot === slot) && days.includes(time.date));
    change({ preferred: isChosen(date, slot) ? others : [...others, { date, slot }] });
  };
  const full = draft.preferred.length >= most;

  return (
    <fieldset className="stack" id={controlId('preferred')} tabIndex={-1}>
      <legend className="legend">
        {t('report.preferred')} <span className="soft">{t('common.optional')}</span>
      </legend>
      <p className="faint">{t('report.preferredHint', { most })}</p>
      {days.map((date, index) => (
        <div key={date} className="day-row">
          <span className="day-name">{index === 0 ? t('report.today') : calendarDay(date, language)}</span>
          <div className="chips">
            {slots.map(({ slot, until }) => (
              <label key={slot} className="chip">
                <input
                  type="checkbox"
                  checked={isChosen(date, slot)}
                  disabled={(index === 0 && hour >= until - 1) || (full && !isChosen(date, slot))}
                  onChange={() => toggle(date, slot)}
                  aria-label={`${calendarDay(date, language)} ${t(`slots.${slot}`)}`}
                />
                <span>{t(`slots.${slot}`)}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
      {problem && <span className="field-problem">{problem}</span>}
    </fieldset>
  );
}
