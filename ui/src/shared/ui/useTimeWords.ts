import { clock, dayDistance, longDay, shortDay } from '../format/time';
import { useNow } from '../format/useNow';
import { useI18n } from '../i18n/I18n';

interface TimeWords {
  /** `14:00–16:00`; an end on another day says so. */
  hours: (start: string, end: string) => string;
  /** `today 14:00–16:00`, `Nov 26 14:00–16:00`. */
  window: (start: string, end: string) => string;
  /** A day as a heading: `Today · Tuesday, November 24`. */
  day: (iso: string) => string;
}

/** Windows and days as people say them. */
export function useTimeWords(): TimeWords {
  const { t, language } = useI18n();
  const now = useNow(60_000);
  const hours = (start: string, end: string) => {
    const time = clock(end, language);
    return `${clock(start, language)}–${dayDistance(end, new Date(start).getTime()) > 0 ? t('time.nextDay', { time }) : time}`;
  };
  const named = (iso: string) => {
    const distance = dayDistance(iso, now);
    return distance === 0 ? t('time.today') : distance === 1 ? t('time.tomorrow') : shortDay(iso, language);
  };
  const day = (iso: string) => {
    const [distance, name] = [dayDistance(iso, now), longDay(iso, language)];
    return distance === 0 ? t('time.todayIs', { day: name }) : distance === 1 ? t('time.tomorrowIs', { day: name }) : name;
  };
  return { hours, day, window: (start, end) => `${named(start)} ${hours(start, end)}` };
}
