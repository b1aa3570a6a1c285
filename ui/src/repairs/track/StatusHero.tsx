import type { TrackView } from '../../shared/api/types';
import { clock, dateTime } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';
import type { Key } from '../../shared/i18n/translate';
import { useTimeWords } from '../../shared/ui/useTimeWords';

/** Where things stand, in one plain sentence, and what comes next. */
export function StatusHero({ view }: { view: TrackView }) {
  const { t, language } = useI18n();
  const words = useTimeWords();
  const { title, text } = wording(view);
  const params = {
    window: view.visit ? words.window(view.visit.windowStart, view.visit.windowEnd) : '',
    name: view.visit?.technician.name ?? '',
    asked: view.waiting?.asked ?? 0,
    next: view.waiting?.nextAt ? clock(view.waiting.nextAt, language) : '',
    at: view.completion ? dateTime(view.completion.at, language) : '',
  };
  return (
    <section className="hero stack tight" aria-live="polite">
      <span className="faint">
        {t('track.title')} {view.urgent && <span className="tag warn">{t('common.urgent')}</span>}
      </span>
      <h1>{t(title, params)}</h1>
      <p className="lead">{t(text, params)}</p>
      {view.declineReason && <p className="note">{view.declineReason}</p>}
      {view.waiting && (
        <p className="faint">
          {t('track.since', { at: dateTime(view.waiting.since, language) })}
          {view.waiting.nextAt && ` · ${t('track.nextNews', params)}`}
        </p>
      )}
    </section>
  );
}

function wording(view: TrackView): { title: Key; text: Key } {
  if (view.state === 'Withdrawn' || view.state === 'Declined') {
    return { title: `hero.${view.state}.title`, text: `hero.${view.state}.text` };
  }
  if (view.waiting) {
    return { title: `hero.${view.waiting.reason}.title`, text: `hero.${view.waiting.reason}.text` };
  }
  if (view.step === 'Completed' && !view.canConfirm && view.rating) {
    return { title: 'hero.Confirmed.title', text: 'hero.Confirmed.text' };
  }
  return { title: `hero.${view.step}.title`, text: `hero.${view.step}.text` };
}
