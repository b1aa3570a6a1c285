import { useState, type FormEvent } from 'react';
import type { Problem } from '../api/types';
import { useI18n } from '../i18n/I18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Field } from './Field';
import { ProblemNote } from './ProblemNote';

interface Props {
  title: string;
  explanation?: string;
  label: string;
  /** Ready-made answers that fill the text. */
  suggestions?: string[];
  /** The fewest characters the server takes. */
  least?: number;
  confirm: string;
  danger?: boolean;
  open: boolean;
  busy: boolean;
  problem: Problem | null;
  onClose: () => void;
  onConfirm: (reason: string) => void;
}

/** Asks for a reason before something is done that others will want to understand. */
export function ReasonDialog(props: Props) {
  const { open, title, onClose } = props;
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({ explanation, label, suggestions = [], least = 1, confirm, danger = false, busy, problem, onClose, onConfirm }: Props) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim().length < least);
    if (reason.trim().length >= least) {
      onConfirm(reason.trim());
    }
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      {explanation && <p className="soft">{explanation}</p>}
      {suggestions.length > 0 && (
        <div className="chips">
          {suggestions.map((suggestion) => (
            <Button key={suggestion} size="small" onClick={() => setReason(suggestion)}>
              {suggestion}
            </Button>
          ))}
        </div>
      )}
      <Field label={label} problem={missing ? t(least > 1 ? 'common.reasonShort' : 'common.reasonMissing', { n: least }) : null}>
        {(wiring) => <textarea {...wiring} className="input" maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <ProblemNote problem={problem} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('common.back')}</Button>
        <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}
