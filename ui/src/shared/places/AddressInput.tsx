import { useId, useState, type KeyboardEvent } from 'react';
import type { Place } from '../api/types';
import { useI18n } from '../i18n/I18n';
import type { Wiring } from '../ui/Field';
import './places.css';

interface Props {
  wiring: Wiring;
  value: string;
  suggestions: Place[];
  onType: (text: string) => void;
  onChoose: (place: Place) => void;
}

/** Where an address or a place is typed: regions are offered while the typing goes on, by mouse and by keyboard. */
export function AddressInput({ wiring, value, suggestions, onType, onChoose }: Props) {
  const { t } = useI18n();
  const list = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open ? suggestions : [];

  const type = (text: string) => {
    setOpen(true);
    setActive(-1);
    onType(text);
  };
  const choose = (index: number) => {
    const place = shown[index];
    if (place) {
      setOpen(false);
      onChoose(place);
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
        value={value}
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
  );
}
