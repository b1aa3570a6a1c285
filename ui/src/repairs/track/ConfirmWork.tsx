import { useState, type FormEvent } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { StarsField } from '../../shared/ui/Stars';
import type { TrackPart } from '../TrackPage';

export function ConfirmWork({ token, view, onChange }: TrackPart) {
  const { t } = useI18n();
  const [solved, setSolved] = useState<boolean | null>(null);
  const [stars, setStars] = useState(0);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (solved === null || stars === 0) {
      setMissing(true);
      return;
    }
    setMissing(false);
    void act.run(async () => {
      const body = { solved, stars, comment: comment.trim() || null };
      onChange(await ask(api.POST('/api/track/{token}/confirm', { params: { path: { token } }, body, ...ifMatch(view.version) })));
    });
  };

  return (
    <form className="sheet stack" onSubmit={submit}>
      <fieldset className="stack tight">
        <legend className="legend">{t('confirm.solved')}</legend>
        <div className="chips">
          {[true, false].map((answer) => (
            <label key={String(answer)} className="chip">
              <input type="radio" name="solved" checked={solved === answer} onChange={() => setSolved(answer)} />
              <span>{t(answer ? 'confirm.yes' : 'confirm.no')}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {solved === false && <p className="note warn">{t('confirm.notSolved')}</p>}
      <StarsField value={stars} onChange={setStars} />
      <Field label={t('confirm.comment')} optional>
        {(wiring) => <textarea {...wiring} className="input" maxLength={1000} value={comment} onChange={(event) => setComment(event.target.value)} />}
      </Field>
      {missing && (
        <p className="field-problem" role="alert">
          {t('confirm.missing')}
        </p>
      )}
      <ProblemNote problem={act.problem} />
      <Button type="submit" look="primary" busy={act.busy}>
        {t('confirm.send')}
      </Button>
    </form>
  );
}
