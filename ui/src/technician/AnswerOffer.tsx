import { useEffect, useRef, useState } from 'react';
import { api, ask } from '../shared/api/client';
import { useAct } from '../shared/api/useAct';
import { countdown, secondsUntil } from '../shared/format/time';
import { useNow } from '../shared/format/useNow';
import { useI18n } from '../shared/i18n/I18n';
import { Button } from '../shared/ui/Button';
import { ProblemNote } from '../shared/ui/ProblemNote';
import { ReasonDialog } from '../shared/ui/ReasonDialog';

/** Accept or decline before the time is up. */
export function AnswerOffer({ offerId, expiresAt, onAnswered }: { offerId: string; expiresAt: string; onAnswered: () => void }) {
  const { t } = useI18n();
  const left = secondsUntil(expiresAt, useNow(1000));
  const [declining, setDeclining] = useState(false);
  const answer = useAct();
  const decline = useAct();
  const path = { offerId };
  const told = useRef(false);

  useEffect(() => {
    if (left === 0 && !told.current) {
      told.current = true;
      onAnswered();
    }
  }, [left, onAnswered]);

  const accept = async () => {
    await answer.run(async () => {
      await ask(api.POST('/api/offers/{offerId}/accept', { params: { path } }));
      onAnswered();
    });
  };
  const refuse = async (reason: string) => {
    const done = await decline.run(async () => {
      await ask(api.POST('/api/offers/{offerId}/decline', { params: { path }, body: { reason } }));
    });
    if (done) {
      setDeclining(false);
      onAnswered();
    }
  };

  return (
    <div className="stack tight">
      <p className={left <= 30 ? 'countdown is-short' : 'countdown'} role="timer" aria-live="off">
        {left === 0 ? t('offer.over') : t('offer.left', { time: countdown(left) })}
      </p>
      <div className="answer-row">
        <Button look="primary" busy={answer.busy} disabled={left === 0} onClick={() => void accept()}>
          {t('offer.accept')}
        </Button>
        <Button disabled={left === 0 || answer.busy} onClick={() => setDeclining(true)}>
          {t('offer.decline')}
        </Button>
      </div>
      <ProblemNote problem={answer.problem} />
      <ReasonDialog
        title={t('offer.declineTitle')}
        label={t('common.reason')}
        suggestions={[t('offer.busy'), t('offer.far'), t('offer.parts'), t('offer.ill')]}
        confirm={t('offer.decline')}
        open={declining}
        busy={decline.busy}
        problem={decline.problem}
        onClose={() => setDeclining(false)}
        onConfirm={(reason) => void refuse(reason)}
      />
    </div>
  );
}
