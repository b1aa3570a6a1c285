import { snake } from '../../shared/format/figures';
import { dateTime } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';
import { useCategoryName } from '../../shared/useCatalogue';

const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const isReference = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$|^[0-9a-f]{40,}$/;

/** What a journal entry says besides its kind, for people: times as times, references by their end, lists by their length. */
export function Payload({ value }: { value: unknown }) {
  const { lookUp } = useI18n();
  const inWords = useInWords();
  const parsed = typeof value === 'string' ? parse(value) : value;
  if (typeof parsed !== 'object' || parsed === null) {
    return null;
  }
  const lines = Object.entries(parsed).filter(([, inner]) => inner !== null && inner !== '');
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
