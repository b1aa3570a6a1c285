import type { CaseDetail } from '../../shared/api/staff';
import { useI18n } from '../../shared/i18n/I18n';
import { Time } from '../../shared/ui/Time';
import { useActorName } from '../useActorName';

/** Who read clear values of this case, and why. */
export function AccessList({ accesses }: { accesses: CaseDetail['accesses'] }) {
  const { t, lookUp } = useI18n();
  const actorName = useActorName();
  return (
    <section className="sheet stack" aria-labelledby="case-accesses">
      <h2 id="case-accesses">{t('case.accesses')}</h2>
      {accesses.length === 0 && <p className="soft">{t('case.noAccesses')}</p>}
      <ul className="stack tight">
        {accesses.map((access, index) => (
          <li key={`${access.at}-${index}`} className="line">
            <span>
              {actorName(access.actor)} · {lookUp(`secrets.${access.field}`) ?? access.field}
            </span>
            <span className="soft">{access.reason}</span>
            <span className="faint">
              <Time at={access.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
