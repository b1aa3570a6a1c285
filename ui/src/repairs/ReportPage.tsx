import type { FormEvent } from 'react';
import { Link } from 'react-router';
import type { Catalogue } from '../shared/api/types';
import { percent } from '../shared/format/figures';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { Button } from '../shared/ui/Button';
import { ErrorSummary } from '../shared/ui/ErrorSummary';
import { Field } from '../shared/ui/Field';
import { Loaded } from '../shared/ui/Loaded';
import { PhotoPicker } from '../shared/ui/PhotoPicker';
import { ProblemNote } from '../shared/ui/ProblemNote';
import { useCatalogue } from '../shared/useCatalogue';
import { ConsumerShell } from './ConsumerShell';
import { FormSection } from './FormSection';
import { AddressField } from './report/AddressField';
import { controlId, fieldNames } from './report/checks';
import { ConsentField } from './report/ConsentField';
import { ProductFields } from './report/ProductFields';
import { TimesField } from './report/TimesField';
import { useReport } from './report/useReport';

export function ReportPage() {
  const { t } = useI18n();
  const catalogue = useCatalogue();
  return (
    <ConsumerShell title={t('report.title')} width="wide">
      <div className="report-layout">
        <aside className="report-intro stack">
          <h1>{t('report.title')}</h1>
          <p className="lead">{t('report.lead')}</p>
          <p>
            <Link to={routes.findOrder}>{t('report.orClaim')}</Link>
          </p>
          <ol className="promise">
            {(['one', 'two', 'three'] as const).map((step) => (
              <li key={step}>{t(`report.next.${step}`)}</li>
            ))}
          </ol>
        </aside>
        <div>
          <Loaded from={catalogue} lines={8}>
            {(data) => <ReportForm catalogue={data} />}
          </Loaded>
        </div>
      </div>
    </ConsumerShell>
  );
}

function ReportForm({ catalogue }: { catalogue: Catalogue }) {
  const { t, language } = useI18n();
  const { draft, edit, photos, editPhotos, problemOf, problem, turn, sent, send } = useReport(catalogue);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const text = (name: 'contactName' | 'phone', autoComplete: string, inputMode: 'text' | 'tel') => (
    <Field label={t(`report.${name}`)} problem={problemOf(name)} id={controlId(name)}>
      {(wiring) => (
        <input
          {...wiring}
          className="input"
          type={inputMode}
          autoComplete={autoComplete}
          maxLength={name === 'phone' ? 24 : 50}
          value={draft[name]}
          onChange={(event) => edit({ [name]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <form className="report-form" onSubmit={submit} noValidate aria-label={t('report.title')}>
      <FormSection number={1} title={t('report.sections.product')}>
        <ProductFields draft={draft} change={edit} catalogue={catalogue} problemOf={problemOf} />
      </FormSection>
      <FormSection number={2} title={t('report.sections.fault')}>
        <Field label={t('report.fault')} hint={t('report.faultHint')} problem={problemOf('fault')} id={controlId('fault')}>
          {(wiring) => (
            <textarea {...wiring} className="input" maxLength={2000} value={draft.fault} onChange={(event) => edit({ fault: event.target.value })} />
          )}
        </Field>
        <div className="stack tight" id={controlId('photos')} tabIndex={-1} role="group" aria-label={t('photos.title')}>
          <span className="legend">
            {t('photos.title')} <span className="soft">{t('common.optional')}</span>
          </span>
          <PhotoPicker photos={photos} limits={catalogue.photoLimits} onChange={editPhotos} disabled={sent !== null} />
          {problemOf('photos') && <span className="field-problem">{problemOf('photos')}</span>}
        </div>
      </FormSection>
      <FormSection number={3} title={t('report.sections.where')}>
        <AddressField draft={draft} change={edit} problem={problemOf('address')} />
        <div className="two-up">
          {text('contactName', 'name', 'text')}
          {text('phone', 'tel', 'tel')}
        </div>
      </FormSection>
      <FormSection number={4} title={t('report.sections.when')}>
        <label className="switch">
          <span>
            <strong>{t('report.urgent')}</strong>
            <br />
            <span className="faint">{t('report.urgentHint')}</span>
          </span>
          <input type="checkbox" role="switch" checked={draft.urgent} onChange={(event) => edit({ urgent: event.target.checked })} />
        </label>
        <TimesField draft={draft} change={edit} problem={problemOf('preferred')} />
      </FormSection>
      <div className="report-end stack">
        <ConsentField draft={draft} change={edit} catalogue={catalogue} problem={problemOf('consent')} />
        <ErrorSummary
          turn={turn}
          faults={fieldNames.map((name) => ({ id: controlId(name), text: problemOf(name) ?? '' })).filter(({ text }) => text !== '')}
        />
        <ProblemNote problem={problem} />
        <Button type="submit" look="primary" wide busy={sent !== null}>
          {sent === null ? t('report.send') : photos.length > 0 && sent < 1 ? t('report.uploading', { share: percent(sent, language) }) : t('report.sending')}
        </Button>
        {sent !== null && photos.length > 0 && <progress className="progress" value={sent} max={1} aria-label={t('report.progress')} />}
      </div>
    </form>
  );
}
