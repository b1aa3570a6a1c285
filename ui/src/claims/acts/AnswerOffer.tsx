import { useState } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import type { ClaimPart } from '../ClaimPage';

/** The merchant offered something else: taken, or left to a person. */
export function AnswerOffer({ token, view, onChange }: ClaimPart) {
  const { t, language } = useI18n();
  const [asking, setAsking] = useState<'accept' | 'decline'>('accept');
  const [open, setOpen] = useState(false);
  const act = useAct();
  const step = view.merchantStep;
  const offer = [
    step?.offeredAsk ? t(`claimAsks.${step.offeredAsk}`) : '',
    step?.offeredMinor ? money(step.offeredMinor, view.currency, language) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const on = { params: { path: { token } }, ...ifMatch(view.version) };
  const propose = (which: 'accept' | 'decline') => {
    act.clear();
    setAsking(which);
    setOpen(true);
  };
  const answer = async () => {
    const done = await act.run(async () => {
      onChange(await ask(asking === 'accept' ? api.POST('/api/claim/{token}/accept-offer', on) : api.POST('/api/claim/{token}/decline-offer', on)));
    });
    if (done) {
      setOpen(false);
    }
  };
  return (
    <section className="sheet stack your-turn" aria-labelledby="offer-title">
      <h2 id="offer-title">{t('answerOffer.title')}</h2>
      <p className="offer-shown">{offer}</p>
      {step?.statement && <p className="as-written soft">{step.statement}</p>}
      <div className="row">
        <Button look="primary" onClick={() => propose('accept')}>
          {t('answerOffer.accept')}
        </Button>
        <Button onClick={() => propose('decline')}>{t('answerOffer.decline')}</Button>
      </div>
      <ConfirmDialog
        title={t(`answerOffer.${asking}Title`)}
        confirm={t(`answerOffer.${asking}`)}
        open={open}
        act={act}
        onClose={() => setOpen(false)}
        onConfirm={() => void answer()}
      >
        <p>{t(`answerOffer.${asking}Text`, { offer, days: view.policy.policy.reviewWorkingDays })}</p>
      </ConfirmDialog>
    </section>
  );
}
