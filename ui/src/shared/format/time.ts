import type { Language } from '../i18n/translate';

const day = 86_400_000;

export function dateTime(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));
}

export function fullDateTime(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(iso));
}

export function clock(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));
}

/** A calendar day such as `2026-11-23`, shown as that day whatever the zone. */
export function calendarDay(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

export function longDay(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', weekday: 'long' }).format(new Date(iso));
}

export function shortDay(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }).format(new Date(iso));
}

/** A whole calendar date such as `2026-12-22`, in words. */
export function fullDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** The calendar date of a moment in China, such as `2026-02-01`: what takes effect there does so by that day. */
export function dateInChina(iso: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(iso));
}

/** The first moment of a calendar date in China. */
export function dayInChina(date: string): string {
  return `${date}T00:00:00+08:00`;
}

/** How many calendar days a moment lies after another, in the reader's own zone. */
export function dayDistance(iso: string, from: number): number {
  const midnight = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((midnight(new Date(iso)) - midnight(new Date(from))) / day);
}

export function relative(iso: string, now: number, language: Language): string {
  const seconds = Math.round((new Date(iso).getTime() - now) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 60) {
    return format.format(Math.trunc(seconds / 10) * 10, 'second');
  }
  if (size < 3600) {
    return format.format(Math.trunc(seconds / 60), 'minute');
  }
  return size < 86_400 ? format.format(Math.trunc(seconds / 3600), 'hour') : format.format(Math.trunc(seconds / 86_400), 'day');
}

/** Whole seconds until a moment, never below zero. */
export function secondsUntil(iso: string, now: number): number {
  return Math.max(0, Math.ceil((new Date(iso).getTime() - now) / 1000));
}

export function countdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The next calendar days where the repairs happen: all of China keeps one time. */
export function nextDays(count: number, now: number): string[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });
  return Array.from({ length: count }, (_, index) => format.format(new Date(now + index * day)));
}

export function hourInChina(now: number): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', hour: 'numeric', hourCycle: 'h23' }).format(new Date(now)));
}
