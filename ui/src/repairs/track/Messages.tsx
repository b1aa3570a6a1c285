import type { TrackView } from '../../shared/api/types';
import { snake } from '../../shared/format/figures';
import { dateTime, fullDate } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';
import { Time } from '../../shared/ui/Time';
import { useTimeWords } from '../../shared/ui/useTimeWords';

const isMoment = /^\d{4}-\d\d-\d\dT/;
const isDate = /^\d{4}-\d\d-\d\d$/;

/** What happened so far, the newest first. */
export function Messages({ messages }: { messages: TrackView['messages'] }) {
  const { t, lookUp, language } = useI18n();
  const newestFirst = [...messages].sort((a, b) => b.at.localeCompare(a.at));
  const words = useTimeWords();
  const inWords = (value: string) => (isMoment.test(value) ? dateTime(value, language) : isDate.test(value) ? fullDate(value, language) : value);
  const say = ({ key, params }: TrackView['messages'][number]) => {
    const shown: Record<string, string> = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inWords(String(value))]));
    if (params.start !== undefined && params.end !== undefined) {
      shown.window = words.window(String(params.start), String(params.end));
    }
    return lookUp(`messages.${snake(key)}`, shown) ?? t('messages.news');
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
