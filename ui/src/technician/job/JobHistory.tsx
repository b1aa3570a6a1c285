import type { Job } from '../../shared/api/staff';
import { snake } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { Time } from '../../shared/ui/Time';

export function JobHistory({ history }: { history: Job['history'] }) {
  const { t, lookUp } = useI18n();
  if (history.length === 0) {
    return null;
  }
  return (
    <section className="stack tight">
      <h2>{t('job.history')}</h2>
      <ul className="stack tight">
        {history.map((entry, index) => (
          <li key={`${entry.at}-${index}`} className="row spread">
            <span>{lookUp(`events.${snake(entry.kind)}`) ?? entry.kind}</span>
            <span className="faint">
              <Time at={entry.at} show="absolute" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
