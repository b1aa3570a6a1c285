import { useId, useState, type KeyboardEvent } from 'react';
import { useI18n } from '../../shared/i18n/I18n';
import { Field } from '../../shared/ui/Field';
import { PlaceChoices } from '../PlaceChoices';
import { controlId } from './checks';
import type { Change, Draft } from './draft';
import { usePlaces } from './usePlaces';

/** An address in free words: suggestions for its region while it is typed, and what was understood of it. */
export function AddressField({ draft, change, problem }: { draft: Draft; change: Change; problem: string | null }) {
  const { t } = useI18n();
  const list = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { suggestions, resolved } = usePlaces(draft.address);
  const shown = open ? suggestions : [];

  const type = (address: string) => {
    setOpen(true);
    setActive(-1);
    change({ address, placeCode: null });
  };
  const choose = (index: number) => {
    const place = shown[index];
    if (place) {
      change({ address: place.path.join(''), placeCode: null });
      setOpen(false);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (shown.length === 0) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((at) => (at + (event.key === 'ArrowDown' ? 1 : shown.length) + (at < 0 && event.key === 'ArrowUp' ? 1 : 0)) % shown.length);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Escape') {
      setOpen(false);
    }
  };

  return (
    <div className="stack tight">
      <Field label={t('report.address')} hint={t('report.addressHint')} problem={problem} id={controlId('address')}>
        {(wiring) => (
          <div className="combo">
            <input
              {...wiring}
              className="input"
              role="combobox"
              aria-expanded={shown.length > 0}
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
              autoComplete="street-address"
              maxLength={300}
              value={draft.address}
              onChange={(event) => type(event.target.value)}
              onKeyDown={onKey}
              onBlur={() => setOpen(false)}
            />
            <ul className="combo-list" id={list} role="listbox" aria-label={t('report.suggestions')} hidden={shown.length === 0}>
              {shown.map((place, index) => (
                <li
                  key={place.code}
                  id={`${list}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(index)}
                >
                  {place.path.join(' ')}
                </li>
              ))}
            </ul>
          </div>
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
        {resolved && !resolved.code && resolved.alternatives.length === 0 && <p className="faint">{t('report.notRead')}</p>}
      </div>
    </div>
  );
}
