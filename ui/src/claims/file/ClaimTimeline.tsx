import type { ClaimView } from '../../shared/api/claims';
import { snake } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { Time } from '../../shared/ui/Time';

/** What happened, who did it, when; the newest first. The same lines for both sides. */
export function ClaimTimeline({ view }: { view: ClaimView }) {
  const { t, lookUp } = useI18n();
  const newestFirst = [...view.timeline].reverse();
  return (
    <section className="stack" aria-labelledby="claim-timeline">
      <h2 id="claim-timeline">{t('claimTimeline.title')}</h2>
      <ol className="messages">
        {newestFirst.map((entry, index) => (
          <li key={`${entry.at}-${index}`}>
            <p>{lookUp(`events.${snake(entry.kind)}`) ?? t('messages.news')}</p>
            <span className="faint">
              {t(`claimActors.${entry.actor}`)} · <Time at={entry.at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
