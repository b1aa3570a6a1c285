import { snake } from '../../shared/format/figures';
import { dateTime } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';
import { useTimeWords } from '../../shared/ui/useTimeWords';
import { useCategoryName } from '../../shared/useCatalogue';

const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const isReference = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$|^[0-9a-f]{40,}$/;

/** Who an offer or a booking of the case concerns, by its id. */
export type Names = ReadonlyMap<string, string>;

/** What a journal entry says besides its kind, for people: times as times, references by their end, lists by their length. */
export function Payload({ value, names, actor }: { value: unknown; names: Names; actor: string }) {
  const { lookUp } = useI18n();
  const words = useTimeWords();
  const inWords = useInWords();
  const parsed = typeof value === 'string' ? parse(value) : value;
  if (typeof parsed !== 'object' || parsed === null) {
    return null;
  }
  const all = gathered(parsed as Record<string, unknown>, names, words.window);
  const lines = all.filter(([, inner]) => !isBlank(inner) && inner !== names.get(actor));
  return (
    <dl className="payload">
      {lines.map(([name, inner]) => (
        <div key={name}>
          <dt>{lookUp(`payload.${snake(name)}`) ?? name}</dt>
          <dd>{inWords(name, inner)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What belongs together in one line: a window is told by its two ends, a rank by the number of candidates, an offer by who got it. */
function gathered(entry: Record<string, unknown>, names: Names, window: (start: string, end: string) => string): [string, unknown][] {
  const { windowStart, windowEnd, start, end, place, of, technician, ...rest } = entry;
  const person = [rest.offer, rest.booking].flatMap((id) => names.get(String(id)) ?? [])[0] ?? technician;
  const [from, to] = [windowStart ?? start, windowEnd ?? end];
  const others = Object.entries(rest).filter(([name, value]) => !((name === 'offer' || name === 'booking') && names.has(String(value))));
  return [
    ['technician', person],
    ...others,
    ['window', from === undefined || to === undefined ? (from ?? to) : window(String(from), String(to))],
    ['rank', place === undefined || of === undefined ? place : `${String(place)} / ${String(of)}`],
  ];
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function useInWords(): (name: string, value: unknown) => string {
  const { t, lookUp, language } = useI18n();
  const categoryName = useCategoryName();
  const one = (name: string, value: unknown): string => {
    if (typeof value === 'boolean') {
      return t(value ? 'common.yes' : 'common.no');
    }
    if (typeof value !== 'string') {
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    }
    if (name === 'category') {
      return categoryName(value);
    }
    if (isMoment.test(value)) {
      return dateTime(value, language);
    }
    return isReference.test(value) ? `…${value.slice(-6)}` : lookUp(`payloadWords.${snake(value)}`) ?? value;
  };
  return (name, value) => (Array.isArray(value) ? value.map((item) => one(name, item)).join(language === 'en' ? ', ' : '、') : one(name, value));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
