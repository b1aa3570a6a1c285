import { useSearchParams } from 'react-router';
import { PolicyTerms, policyTerms, useTermValue } from '../claims/file/PolicyTerms';
import type { PolicyView } from '../shared/api/claims';
import { dateInChina, fullDate } from '../shared/format/time';
import { useI18n } from '../shared/i18n/I18n';

/** Every version of the rules, the newest first, and what differs between two of them. */
export function Versions({ items, current }: { items: PolicyView[]; current: number | null }) {
  const { t, language } = useI18n();
  const newestFirst = [...items].sort((a, b) => b.version - a.version);
  const day = (at: string) => fullDate(dateInChina(at), language);
  return (
    <div className="stack">
      <ul className="stack">
        {newestFirst.map((version) => (
          <li key={version.version} className="sheet stack tight">
            <p className="row spread">
              <strong>{t('rules.version', { n: version.version })}</strong>
              <span className="row compact">
                {version.version === current && <span className="tag accent">{t('rules.inForce')}</span>}
                {current !== null && version.version > current && <span className="tag warn">{t('rules.announced')}</span>}
                {version.major && <span className="tag">{t('rules.major')}</span>}
              </span>
            </p>
            <p>{language === 'en' ? version.summaryEn : version.summaryZh}</p>
            <p className="faint">{t('rules.dates', { from: day(version.effectiveFrom), announced: day(version.announcedAt) })}</p>
            <details open={version.version === current}>
              <summary className="summary-line">{t('claimRules.terms')}</summary>
              <PolicyTerms policy={version.policy} />
            </details>
          </li>
        ))}
      </ul>
      {items.length > 1 && <Differences items={newestFirst} />}
    </div>
  );
}

/** Two versions beside each other: only what changed. */
function Differences({ items }: { items: PolicyView[] }) {
  const { t } = useI18n();
  const [search, setSearch] = useSearchParams();
  const valueOf = useTermValue();
  const find = (name: string, usual: number) => items.find((item) => String(item.version) === search.get(name)) ?? items[usual];
  const [older, newer] = [find('from', 1), find('to', 0)];
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    setSearch(next, { replace: true });
  };
  const changed = policyTerms.filter((term) => older !== undefined && newer !== undefined && older.policy[term] !== newer.policy[term]);
  const select = (name: 'from' | 'to', shown: PolicyView | undefined) => (
    <select className="input" aria-label={t(`rules.differ.${name}`)} value={shown?.version} onChange={(event) => choose(name, event.target.value)}>
      {items.map((item) => (
        <option key={item.version} value={item.version}>
          {t('rules.version', { n: item.version })}
        </option>
      ))}
    </select>
  );
  return (
    <section className="sheet stack" aria-labelledby="differences">
      <h2 id="differences">{t('rules.differ.title')}</h2>
      <div className="two-selects">
        {select('from', older)}
        {select('to', newer)}
      </div>
      {changed.length === 0 && <p className="soft">{t('rules.differ.none')}</p>}
      <dl className="terms">
        {changed.map((term) => (
          <div key={term}>
            <dt>{t(`claimTerms.${term}`)}</dt>
            <dd>
              <del>{older && valueOf(term, older.policy[term])}</del> → <ins>{newer && valueOf(term, newer.policy[term])}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
