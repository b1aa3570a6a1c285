import type { Problem } from '../api/types';
import { useI18n } from '../i18n/I18n';
import { Button } from './Button';

/** What a problem is called in the reader's language; the server's own words when the code is new to us. */
export function useProblemText(): (problem: Problem) => string {
  const { lookUp, t, language } = useI18n();
  return (problem) => {
    const known = lookUp(`problems.${problem.code}`, { seconds: problem.retryAfterSeconds ?? 60 });
    if (known !== null) {
      return known;
    }
    const told = [problem.detail ?? problem.title, problem.remedy ?? ''].filter(Boolean).join(' ');
    return told === '' || (language !== 'en' && problem.status >= 500) ? t('problems.server_failed') : told;
  };
}

export function ProblemNote({ problem, onRetry }: { problem: Problem | null; onRetry?: () => void }) {
  const { t } = useI18n();
  const text = useProblemText();
  if (problem === null) {
    return null;
  }
  return (
    <div className="note bad" role="alert">
      <p>{text(problem)}</p>
      {onRetry && (
        <div>
          <Button size="small" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
