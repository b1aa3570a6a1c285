import { dateTime, fullDateTime, relative } from '../format/time';
import { useNow } from '../format/useNow';
import { useI18n } from '../i18n/I18n';

/** A moment in the reader's own zone: how long ago and when, with the whole date on hover. */
export function Time({ at, show = 'both' }: { at: string; show?: 'both' | 'absolute' | 'relative' }) {
  const { language } = useI18n();
  const now = useNow(30_000);
  const absolute = dateTime(at, language);
  const ago = relative(at, now, language);
  const shown = { both: [ago, absolute], absolute: [absolute], relative: [ago] }[show];
  return (
    <time dateTime={at} title={fullDateTime(at, language)}>
      {shown.map((part, index) => (
        <span key={index} className="unbroken">
          {part}
          {index < shown.length - 1 && ' · '}
        </span>
      ))}
    </time>
  );
}
