import { useEffect, useRef, type MouseEvent } from 'react';
import { useI18n } from '../i18n/I18n';

export interface FieldFault {
  /** The id of the control to jump to. */
  id: string;
  text: string;
}

/** What still has to be put right, each line a jump to its field. Takes the focus when it appears. */
export function ErrorSummary({ turn, faults }: { turn: number; faults: FieldFault[] }) {
  const { t } = useI18n();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (turn > 0) {
      box.current?.focus();
      box.current?.scrollIntoView({ block: 'center' });
    }
  }, [turn]);

  const jump = (event: MouseEvent, id: string) => {
    event.preventDefault();
    const target = document.getElementById(id);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
  };

  if (faults.length === 0) {
    return null;
  }
  return (
    <div className="note bad" ref={box} tabIndex={-1} role="alert">
      <strong>{t('report.summary', { n: faults.length })}</strong>
      <ul>
        {faults.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => jump(event, id)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
