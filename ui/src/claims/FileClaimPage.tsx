import type { FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { ConsumerShell } from '../repairs/ConsumerShell';
import { FormSection } from '../repairs/FormSection';
import { api, ask } from '../shared/api/client';
import type { ClaimableOrder } from '../shared/api/claims';
import { useResource } from '../shared/api/useResource';
import { percent } from '../shared/format/figures';
import { useI18n } from '../shared/i18n/I18n';
import { Button } from '../shared/ui/Button';
import { ErrorSummary } from '../shared/ui/ErrorSummary';
import { Field } from '../shared/ui/Field';
import { Loaded } from '../shared/ui/Loaded';
import { usualLimits, type PhotoLimits } from '../shared/ui/photoChecks';
import { ProblemNote } from '../shared/ui/ProblemNote';
import { AskFields, ReasonFields } from './filing/AskFields';
import { controlId } from './filing/checks';
import { GuidedShots } from './filing/GuidedShots';
import { OrderShown } from './filing/OrderShown';
import { useFiling } from './filing/useFiling';
import { WhatNext } from './filing/WhatNext';
import './claims.css';

export default function FileClaimPage() {
  const { t } = useI18n();
  const orderToken = useParams().orderToken ?? '';
  const load = () => ask(api.GET('/api/claim-orders/{orderToken}', { params: { path: { orderToken } } }));
  const order = useResource(`claim-order:${orderToken}`, load);
  return (
    <ConsumerShell title={t('fileClaim.title')}>
      <div className="stack loose">
        <div className="stack tight">
          <h1>{t('fileClaim.title')}</h1>
          <p className="lead">{t('fileClaim.lead')}</p>
        </div>
        <Loaded from={order} lines={8}>
          {(data) => (
            <>
              <OrderShown orderToken={orderToken} order={data} />
              {data.claimable ? <Filing orderToken={orderToken} order={data} /> : <NotClaimable order={data} />}
            </>
          )}
        </Loaded>
      </div>
    </ConsumerShell>
  );
}

function limitsOf({ limits }: ClaimableOrder): PhotoLimits {
  return { ...usualLimits, count: limits.mostPhotos, bytes: limits.mostBytesEach, pixels: limits.mostPixelsEach };
}

function NotClaimable({ order }: { order: ClaimableOrder }) {
  const { t, lookUp } = useI18n();
  return (
    <div className="note warn">
      <p>{lookUp(`problems.${order.notClaimableBecause ?? ''}`) ?? t('fileClaim.notClaimable')}</p>
      {order.openClaim?.url && (
        <p>
          <Link className="button primary" to={order.openClaim.url}>
            {t('fileClaim.openClaim')}
          </Link>
        </p>
      )}
    </div>
  );
}

function Filing({ orderToken, order }: { orderToken: string; order: ClaimableOrder }) {
  const { t, pick, language } = useI18n();
  const { draft, edit, photos, editPhotos, problemOf, problem, summary, turn, sent, send } = useFiling(orderToken, order);
  const part = { order, draft, change: edit, problemOf };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form className="report-form" onSubmit={submit} noValidate aria-label={t('fileClaim.title')}>
      <FormSection number={1} title={t('fileClaim.sections.reason')}>
        <ReasonFields {...part} />
      </FormSection>
      <FormSection number={2} title={t('fileClaim.sections.ask')}>
        <AskFields {...part} />
      </FormSection>
      <FormSection number={3} title={t('fileClaim.sections.photos')}>
        <div className="stack" id={controlId('photos')} tabIndex={-1} role="group" aria-label={t('fileClaim.sections.photos')}>
          <p className="soft">{t(draft.reason === 'NotReceived' ? 'fileClaim.photosNotNeeded' : 'fileClaim.photosHelp')}</p>
          <GuidedShots shots={order.shots} photos={photos} limits={limitsOf(order)} disabled={sent !== null} onChange={editPhotos} />
          {problemOf('photos') && <span className="field-problem">{problemOf('photos')}</span>}
        </div>
      </FormSection>
      <FormSection number={4} title={t('fileClaim.sections.statement')}>
        <Field label={t('fileClaim.statement')} hint={t('fileClaim.statementHint')} problem={problemOf('statement')} id={controlId('statement')}>
          {(wiring) => (
            <textarea {...wiring} className="input" maxLength={2000} value={draft.statement} onChange={(event) => edit({ statement: event.target.value })} />
          )}
        </Field>
        <p className="faint">{t('fileClaim.draftKept')}</p>
      </FormSection>
      <FormSection number={5} title={t('fileClaim.sections.next')}>
        <WhatNext policy={order.policy.policy} currency={order.currency} />
      </FormSection>
      <div className="report-end stack">
        <div className={problemOf('declared') ? 'stack tight invalid' : 'stack tight'}>
          <h2 className="legend">{t('fileClaim.declaration', { version: order.declaration.version })}</h2>
          <p className="as-written declaration">{pick(order.declaration)}</p>
          <label className="check-box">
            <input
              id={controlId('declared')}
              type="checkbox"
              checked={draft.declared}
              aria-invalid={problemOf('declared') ? true : undefined}
              onChange={(event) => edit({ declared: event.target.checked })}
            />
            <span>{t('fileClaim.declare')}</span>
          </label>
          {problemOf('declared') && <span className="field-problem">{problemOf('declared')}</span>}
        </div>
        <ErrorSummary turn={turn} faults={summary} />
        <ProblemNote problem={problem} />
        <Button type="submit" look="primary" wide busy={sent !== null}>
          {sent === null ? t('fileClaim.send') : photos.length > 0 && sent < 1 ? t('report.uploading', { share: percent(sent, language) }) : t('report.sending')}
        </Button>
        {sent !== null && photos.length > 0 && <progress className="progress" value={sent} max={1} aria-label={t('report.progress')} />}
      </div>
    </form>
  );
}
