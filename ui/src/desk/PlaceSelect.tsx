import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { api, ask } from '../shared/api/client';
import type { PlaceChoice } from '../shared/api/types';

interface Props {
  id?: string;
  label: string;
  /** Places whose names are known already. */
  known: PlaceChoice[];
  value: string[];
  many?: boolean;
  onChange: (codes: string[], places: PlaceChoice[]) => void;
}

/** Finds places by name as they are typed. */
export function PlaceSelect({ id, label, known, value, many = false, onChange }: Props) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<PlaceChoice[]>([]);
  const [seen, setSeen] = useState<PlaceChoice[]>(known);

  useEffect(() => {
    if (query.trim() === '') {
      return;
    }
    const stop = new AbortController();
    const timer = window.setTimeout(() => {
      ask(api.GET('/api/places', { params: { query: { q: query.trim(), limit: 20 } }, signal: stop.signal })).then(
        ({ items }) => setFound(items),
        () => setFound([]),
      );
    }, 250);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [query]);

  const all = new Map([...known, ...seen, ...found].map((place) => [place.code, place]));
  const offered = query.trim() === '' ? [...new Map([...known, ...seen].map((place) => [place.code, place])).values()] : found;
  const choose = (chosen: string | string[] | undefined) => {
    const codes = chosen === undefined ? [] : Array.isArray(chosen) ? chosen : [chosen];
    const places = codes.flatMap((code) => all.get(code) ?? []);
    setSeen((old) => [...old, ...places]);
    onChange(codes, places);
  };
  return (
    <Select<string | string[]>
      id={id ?? 'place-select'}
      aria-label={label}
      className="wide-control"
      mode={many ? 'multiple' : undefined}
      showSearch={{ filterOption: false, onSearch: setQuery }}
      getPopupContainer={(trigger: HTMLElement) => trigger.closest('dialog') ?? document.body}
      placeholder={label}
      value={many ? value : value[0]}
      options={[...offered, ...value.flatMap((code) => all.get(code) ?? [])]
        .filter((place, index, list) => list.findIndex((other) => other.code === place.code) === index)
        .map((place) => ({ value: place.code, label: place.path.join(' ') }))}
      onChange={choose}
    />
  );
}
