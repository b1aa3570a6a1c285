import { useEffect, useRef, type MouseEvent } from 'react';
import { useI18n } from '../../shared/i18n/I18n';
import { controlId, fieldNames, type FieldName } from './checks';

/** What still has to be put right, each line a jump to its field. Takes the focus when it appears. */
export function ErrorSummary({ turn, problemOf }: { turn: number; problemOf: (field: FieldName) => string | null }) {
  const { t } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  const wrong = fieldNames.filter((field) => problemOf(field) !== null);

  useEffect(() => {
    if (turn > 0) {
      box.current?.focus();
      box.current?.scrollIntoView({ block: 'center' });
    }
  }, [turn]);

  const jump = (event: MouseEvent, field: FieldName) => {
    event.preventDefault();
    const target = document.getElementById(controlId(field));
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
  };

  if (wrong.length === 0) {
    return null;
  }
  return (
    <div className="note bad" ref={box} tabIndex={-1} role="alert">
      <strong>{t('report.summary', { n: wrong.length })}</strong>
      <ul>
        {wrong.map((field) => (
          <li key={field}>
            <a href={`#${controlId(field)}`} onClick={(event) => jump(event, field)}>
              {problemOf(field)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
