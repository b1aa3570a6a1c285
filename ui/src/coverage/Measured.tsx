import type { CountyCoverage, ResponseTimes } from '../shared/api/types';
import { percent } from '../shared/format/figures';
import { calendarDay } from '../shared/format/time';
import { useI18n } from '../shared/i18n/I18n';

const fewest = 5;
const hour = 60;
const day = 24 * hour;

/** How long repairs took here, or that too few were reported to say. */
export function Measured({ response }: { response: CountyCoverage['response'] }) {
  const { t, language } = useI18n();
  return (
    <section className="stack tight">
      <h2>{t('coverage.measured')}</h2>
      <p className="faint">{t('coverage.measuredSince', { day: calendarDay(response.since, language), n: response.cases })}</p>
      <dl className="measured">
        <div>
          <dt>{t('coverage.toAcceptance')}</dt>
          <dd>
            <Times of={response.toAcceptance} />
          </dd>
        </div>
        <div>
          <dt>{t('coverage.toArrival')}</dt>
          <dd>
            <Times of={response.toArrival} />
          </dd>
        </div>
        <div>
          <dt>{t('coverage.promises')}</dt>
          <dd>
            {typeof response.promises.keptPercent === 'number' ? (
              t('coverage.kept', { percent: percent(response.promises.keptPercent / 100, language), n: response.promises.told })
            ) : (
              <span className="faint">{t('coverage.notMeasured', { fewest, n: response.promises.told })}</span>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Times({ of: times }: { of: ResponseTimes }) {
  const { t } = useI18n();
  const length = (minutes: number) =>
    minutes < 2 * hour
      ? t('coverage.minutes', { n: minutes })
      : minutes < 2 * day
        ? t('coverage.hours', { n: Math.ceil(minutes / hour) })
        : t('coverage.days', { n: Math.ceil(minutes / day) });
  return times.medianMinutes === null || times.p90Minutes === null ? (
    <span className="faint">{t('coverage.notMeasured', { fewest, n: times.cases })}</span>
  ) : (
    <span>{t('coverage.times', { median: length(times.medianMinutes), p90: length(times.p90Minutes), n: times.cases })}</span>
  );
}
