import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { fill, flatten, languageOf, type Key, type Language, type Params, type Texts } from './translate';

interface I18n {
  language: Language;
  setLanguage: (language: Language) => void;
  t: (key: Key, params?: Params) => string;
  /** For keys that come from the server: the text, or null when there is none. */
  lookUp: (key: string, params?: Params) => string | null;
  /** Picks the side of a text that the server sends in both languages. */
  pick: (text: { zh: string; en: string }) => string;
}

const storageKey = 'anxin.language';
const Context = createContext<I18n | null>(null);

const loaders: Record<Language, () => Promise<{ default: object }>> = {
  'zh-CN': () => import('../../locales/zh-CN.json'),
  en: () => import('../../locales/en.json'),
};

export async function loadTexts(language: Language): Promise<Texts> {
  return flatten((await loaders[language]()).default);
}

export function initialLanguage(): Language {
  return languageOf(remembered()) ?? languageOf(navigator.languages[0]) ?? 'zh-CN';
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

export function I18nProvider({ first, children }: { first: { language: Language; texts: Texts }; children: ReactNode }) {
  const [{ language, texts }, setState] = useState(first);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const setLanguage = useCallback((next: Language) => {
    remember(next);
    void loadTexts(next).then((loaded) => setState({ language: next, texts: loaded }));
  }, []);

  const value = useMemo<I18n>(() => {
    const lookUp = (key: string, params: Params = {}) => {
      const text = texts.get(key);
      return text === undefined ? null : fill(text, params);
    };
    return {
      language,
      setLanguage,
      lookUp,
      t: (key, params) => lookUp(key, params) ?? key,
      pick: (text) => (language === 'en' ? text.en || text.zh : text.zh || text.en),
    };
  }, [language, texts, setLanguage]);

  return <Context value={value}>{children}</Context>;
}

export function useI18n(): I18n {
  const value = use(Context);
  if (value === null) {
    throw new Error('useI18n needs an I18nProvider above it.');
  }
  return value;
}
