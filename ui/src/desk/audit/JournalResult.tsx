import type { JournalCheck } from '../../shared/api/staff';
import { useI18n } from '../../shared/i18n/I18n';

export function JournalResult({ result }: { result: JournalCheck }) {
  const { t, lookUp } = useI18n();
  return (
    <div className={result.ok ? 'note' : 'note bad'} role="status">
      <strong>{t(result.ok ? 'audit.whole' : 'audit.broken', { n: result.entries })}</strong>
      {result.problems.length > 0 && (
        <ul>
          {result.problems.map((problem, index) => (
            <li key={index}>{[problem.seq == null ? '' : `#${problem.seq}`, lookUp(`findings.${problem.code}`) ?? problem.message].filter(Boolean).join(' ')}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
