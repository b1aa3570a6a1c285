import { useId, type ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';

export interface Wiring {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface Props {
  label: string;
  hint?: string;
  problem?: string | null | undefined;
  optional?: boolean;
  /** The id the error summary jumps to. */
  id?: string;
  children: (wiring: Wiring) => ReactNode;
}

/** A label, its control, a hint and what is wrong, wired together for screen readers. */
export function Field({ label, hint, problem, optional = false, id, children }: Props) {
  const { t } = useI18n();
  const own = useId();
  const control = id ?? own;
  const described = [hint ? `${control}-hint` : '', problem ? `${control}-problem` : ''].filter(Boolean).join(' ');
  const wiring: Wiring = { id: control };
  if (described !== '') {
    wiring['aria-describedby'] = described;
  }
  if (problem) {
    wiring['aria-invalid'] = true;
  }
  return (
    <div className="field">
      <label htmlFor={control}>
        {label} {optional && <span className="optional">{t('common.optional')}</span>}
      </label>
      {hint && (
        <span className="faint" id={`${control}-hint`}>
          {hint}
        </span>
      )}
      {children(wiring)}
      {problem && (
        <span className="field-problem" id={`${control}-problem`}>
          {problem}
        </span>
      )}
    </div>
  );
}
