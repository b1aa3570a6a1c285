import type { Language } from '../i18n/translate';

/** An amount in minor units, as people read it: ¥268.00. */
export function money(minor: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(minor / 100);
}

/** What somebody typed, in minor units; null when it is no amount. Never rounds. */
export function minorOf(text: string): number | null {
  const found = /^\s*[¥￥]?\s*(\d{1,10})(?:[.。](\d{1,2}))?\s*$/.exec(text.replace(/[,，]/g, ''));
  return found === null ? null : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** Minor units as one types them: 268, 12.50. */
export function typed(minor: number): string {
  return minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2);
}
