import type { CaseDetail } from '../../shared/api/staff';
import { useI18n } from '../../shared/i18n/I18n';
import { Time } from '../../shared/ui/Time';
import { useAccessWords } from '../useAccessWords';
import { useActorName } from '../useActorName';

/** Who read clear values of this case, and why. */
export function AccessList({ accesses }: { accesses: CaseDetail['accesses'] }) {
  const { t } = useI18n();
  const actorName = useActorName();
  const { fieldName, reasonName } = useAccessWords();
  return (
    <section className="sheet stack" aria-labelledby="case-accesses">
      <h2 id="case-accesses">{t('case.accesses')}</h2>
      {accesses.length === 0 && <p className="soft">{t('case.noAccesses')}</p>}
      <ul className="stack tight">
        {together(accesses).map(({ access, times }, index) => (
          <li key={`${access.at}-${index}`} className="line">
            <span>
              {actorName(access.actor)} · {fieldName(access.field)}
            </span>
            <span className="soft">{reasonName(access.reason)}</span>
            <span className="faint">
              <Time at={access.at} />
              {times > 1 && ` · ${t('case.accessTimes', { n: times })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Accesses = CaseDetail['accesses'];

/** A page left open reads again and again: readings that differ only in time stand together, under the newest. */
function together(accesses: Accesses): { access: Accesses[number]; times: number }[] {
  const groups: { access: Accesses[number]; times: number }[] = [];
  for (const access of accesses) {
    const last = groups.at(-1);
    if (last && last.access.actor === access.actor && last.access.field === access.field && last.access.reason === access.reason) {
      last.times += 1;
    } else {
      groups.push({ access, times: 1 });
    }
  }
  return groups;
}
