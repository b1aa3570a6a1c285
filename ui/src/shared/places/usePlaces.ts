import { useEffect, useState } from 'react';
import { api, ask } from '../api/client';
import type { Place, ResolvedPlace } from '../api/types';

interface Understood {
  text: string;
  suggestions: Place[];
  resolved: ResolvedPlace | null;
}

/** The longest names in a row, 新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿克陶县, have 23 letters; what is longer names streets. */
const longestRegion = 24;

const nothing: Understood = { text: '', suggestions: [], resolved: null };

/** Asks the gazetteer what an address means, a moment after the typing stops. It only helps: without an answer the report goes on. */
export function usePlaces(address: string): Understood {
  const text = address.trim();
  const [understood, setUnderstood] = useState(nothing);

  useEffect(() => {
    if (text.length < 2) {
      return;
    }
    const stop = new AbortController();
    const timer = window.setTimeout(() => {
      void understand(text, stop.signal).then(setUnderstood, () => undefined);
    }, 350);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [text]);

  return text.length >= 2 && understood.text === text ? understood : nothing;
}

async function understand(text: string, signal: AbortSignal): Promise<Understood> {
  const wantsRegion = text.length <= longestRegion && !/[0-9０-９]/.test(text);
  const [suggested, resolved] = await Promise.all([
    wantsRegion ? ask(api.GET('/api/places', { params: { query: { q: text, limit: 8 } }, signal })) : { items: [] },
    text.length >= 4 ? ask(api.GET('/api/places/resolve', { params: { query: { text } }, signal })) : null,
  ]);
  return { text, suggestions: suggested.items.filter((place) => place.path.join('') !== text), resolved };
}
