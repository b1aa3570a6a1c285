import { useI18n } from '../../shared/i18n/I18n';
import { AddressInput } from '../../shared/places/AddressInput';
import { usePlaces } from '../../shared/places/usePlaces';
import { Field } from '../../shared/ui/Field';
import { PlaceChoices } from '../PlaceChoices';
import { controlId } from './checks';
import type { Change, Draft } from './draft';

/** An address in free words: suggestions for its region while it is typed, and what was understood of it. */
export function AddressField({ draft, change, problem }: { draft: Draft; change: Change; problem: string | null }) {
  const { t } = useI18n();
  const { suggestions, resolved } = usePlaces(draft.address);

  return (
    <div className="stack tight">
      <Field label={t('report.address')} hint={t('report.addressHint')} problem={problem} id={controlId('address')}>
        {(wiring) => (
          <AddressInput
            wiring={wiring}
            value={draft.address}
            suggestions={suggestions}
            onType={(address) => change({ address, placeCode: null })}
            onChoose={(place) => change({ address: place.path.join(''), placeCode: null })}
          />
        )}
      </Field>
      <div aria-live="polite">
        {resolved && resolved.alternatives.length > 0 && (
          <PlaceChoices
            legend={t('report.whichPlace')}
            choices={resolved.alternatives}
            value={draft.placeCode}
            onChange={(placeCode) => change({ placeCode })}
          />
        )}
        {resolved?.code && resolved.alternatives.length === 0 && (
          <p className="read-as">{t(resolved.status === 'current' ? 'report.readAs' : 'report.readAsNow', { place: resolved.path.join(' ') })}</p>
        )}
        {resolved?.notUnderstood && <p className="faint">{t('report.notUnderstood', { words: resolved.notUnderstood })}</p>}
        {resolved && !resolved.code && resolved.alternatives.length === 0 && <p className="faint">{t('report.notRead')}</p>}
      </div>
    </div>
  );
}
