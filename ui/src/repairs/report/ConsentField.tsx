import type { Catalogue } from '../../shared/api/types';
import { useI18n } from '../../shared/i18n/I18n';
import { controlId } from './checks';
import type { Change, Draft } from './draft';

export function ConsentField({ draft, change, catalogue, problem }: { draft: Draft; change: Change; catalogue: Catalogue; problem: string | null }) {
  const { t, pick } = useI18n();
  return (
    <div className={problem ? 'stack tight invalid' : 'stack tight'}>
      <details className="privacy">
        <summary>{t('report.privacy', { version: catalogue.privacyNotice.version })}</summary>
        <p>{pick(catalogue.privacyNotice)}</p>
      </details>
      <label className="check-box">
        <input
          id={controlId('consent')}
          type="checkbox"
          checked={draft.consent}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'consent-problem' : undefined}
          onChange={(event) => change({ consent: event.target.checked })}
        />
        <span>{t('report.consent')}</span>
      </label>
      {problem && (
        <span className="field-problem" id="consent-problem">
          {problem}
        </span>
      )}
    </div>
  );
}
