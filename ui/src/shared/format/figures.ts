import type { Language } from '../i18n/translate';

export function megabytes(bytes: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: bytes < 10_485_760 ? 1 : 0 }).format(bytes / 1_048_576);
}

export function kilometres(km: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: km < 10 ? 1 : 0 }).format(km);
}

export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A case number in the groups in which people read it out: 261122 4831 0957 3. */
export function spokenGroups(number: string): string[] {
  const bare = /^(\d{6})(\d{4})(\d{4})(\d)$/.exec(number);
  return bare ? bare.slice(1) : number.split(/[\s-]+/).filter((part) => part !== '');
}

/** Server words such as `NobodyAvailable` or `offer.expired`, as keys: `nobody_available`, `offer_expired`. */
export function snake(word: string): string {
  return word
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[\s.-]+/g, '_')
    .toLowerCase();
}
