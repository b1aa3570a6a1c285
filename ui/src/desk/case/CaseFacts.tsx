import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { SecretField } from '../../shared/api/staff';
import { calendarDay } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';
import { useCategoryName } from '../../shared/useCatalogue';
import type { CasePart } from './CasePage';
import { RevealDialog } from './RevealDialog';
import { useReveal } from './useReveal';

/** What was reported. Personal values are masked until somebody gives a reason to read them. */
export function CaseFacts({ case: shown, onChange }: CasePart) {
  const { t, language } = useI18n();
  const categoryName = useCategoryName();
  const reveal = useReveal(shown.id, onChange);
  const mayReveal = shown.allowed.includes('reveal');

  const secret = (field: SecretField, masked: string | null): ReactNode => {
    const clear = reveal.clear[field];
    return (
      <span className="row compact">
        <span className={clear === undefined ? 'as-written soft' : 'as-written'}>{clear ?? masked ?? t('secrets.hidden')}</span>
        {mayReveal && clear === undefined && (
          <Button size="small" onClick={() => reveal.open(field)} aria-label={t('reveal.title', { field: t(`secrets.${field}`) })}>
            {t('reveal.open')}
          </Button>
        )}
      </span>
    );
  };
  const preferred = shown.preferred.map((time) => `${calendarDay(time.date, language)} ${t(`slots.${time.slot}`)}`);
  const facts: [string, ReactNode][] = [
    [t('facts.product'), [categoryName(shown.category), shown.brand].filter(Boolean).join(' · ')],
    [t('secrets.fault'), secret('fault', null)],
    [t('secrets.name'), secret('name', shown.contact.name)],
    [t('secrets.phone'), secret('phone', shown.contact.phone)],
    [t('facts.county'), shown.address.path.join(' ') || t('facts.placeUnclear')],
    [t('secrets.address'), secret('address', shown.address.rest)],
    [t('facts.preferred'), preferred.join(language === 'en' ? ', ' : '、') || t('facts.anyTime')],
    [t('facts.language'), new Intl.DisplayNames(language, { type: 'language' }).of(shown.language) ?? shown.language],
  ];
  return (
    <section className="sheet stack" aria-labelledby="case-facts">
      <h2 id="case-facts">{t('case.facts')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RevealDialog from={reveal} />
    </section>
  );
}
