import { useState } from 'react';
import type { ClaimView } from '../../shared/api/claims';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { WithFiles } from './WithFiles';

interface Props {
  view: ClaimView;
  appealUrl: string;
  onAccept: () => Promise<ClaimView>;
  onChange: (view: ClaimView) => void;
}

/** After a decision either side may accept it, or appeal so that another person decides. The same words and rights for both. */
export function AnswerDecision({ view, appealUrl, onAccept, onChange }: Props) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const act = useAct();
  const may = (name: string) => view.allowed.includes(name);
  if (!may('accept-decision') && !may('appeal')) {
    return null;
  }
  const accept = async () => {
    const done = await act.run(async () => onChange(await onAccept()));
    if (done) {
      setOpen(false);
    }
  };
  return (
    <section className="sheet stack your-turn" aria-labelledby="answer-decision">
      <h2 id="answer-decision">{t('answerDecision.title')}</h2>
      <p className="soft">{t('answerDecision.text', { days: view.policy.policy.appealDays })}</p>
      {may('accept-decision') && (
        <div>
          <Button look="primary" onClick={() => setOpen(true)}>
            {t('answerDecision.accept')}
          </Button>
        </div>
      )}
      {may('appeal') && (
        <details className="fold">
          <summary className="summary-line">{t('answerDecision.appealOpen')}</summary>
          <WithFiles<ClaimView>
            url={appealUrl}
            as="statement"
            label={t('answerDecision.appealLabel')}
            hint={t('answerDecision.appealHint')}
            consequence={t('answerDecision.appealText', { days: view.policy.policy.reviewWorkingDays })}
            least={10}
            send={t('answerDecision.appeal')}
            version={view.version}
            onDone={onChange}
          />
        </details>
      )}
      <ConfirmDialog
        title={t('answerDecision.acceptTitle')}
        confirm={t('answerDecision.accept')}
        open={open}
        act={act}
        onClose={() => setOpen(false)}
        onConfirm={() => void accept()}
      >
        <p>{t('answerDecision.acceptText')}</p>
      </ConfirmDialog>
    </section>
  );
}
