import type { TrackView } from '../../shared/api/types';
import { snake } from '../../shared/format/figures';
import { dateTime } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';
import { Time } from '../../shared/ui/Time';

const isMoment = /^\d{4}-\d\d-\d\dT/;

/** What happened so far, the newest first. */
export function Messages({ messages }: { messages: TrackView['messages'] }) {
  const { t, lookUp, language } = useI18n();
  const newestFirst = [...messages].sort((a, b) => b.at.localeCompare(a.at));
  const say = ({ key, params }: TrackView['messages'][number]) => {
    const shown = Object.entries(params).map(([name, value]) => [name, isMoment.test(String(value)) ? dateTime(String(value), language) : value]);
    return lookUp(`messages.${snake(key)}`, Object.fromEntries(shown)) ?? t('messages.news');
  };
  if (messages.length === 0) {
    return null;
  }
  return (
    <section className="stack">
      <h2>{t('track.messages')}</h2>
      <ul className="messages">
        {newestFirst.map((message, index) => (
          <li key={`${message.at}-${index}`}>
            <p>{say(message)}</p>
            <span className="faint">
              <Time at={message.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
