import type zh from '../../locales/zh-CN.json';

export type Language = 'zh-CN' | 'en';
export type Params = Record<string, string | number>;

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** Every key of the locale files, so that a missing text is a build error. */
export type Key = Leaves<typeof zh>;

export type Texts = ReadonlyMap<string, string>;

export function flatten(tree: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof value === 'string') {
      flat.set(key, value);
    } else {
      flatten(value as object, key).forEach((text, inner) => flat.set(inner, text));
    }
  }
  return flat;
}

/** Fills `{name}` with a parameter, and `{name|one|many}` with the form that its number asks for. */
export function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (one !== undefined) {
      return Number(value) === 1 ? one : (many ?? '');
    }
    return value === undefined ? '' : String(value);
  });
}

export function languageOf(tag: string | null | undefined): Language | null {
  if (!tag) {
    return null;
  }
  if (tag.toLowerCase().startsWith('zh')) {
    return 'zh-CN';
  }
  return tag.toLowerCase().startsWith('en') ? 'en' : null;
}
