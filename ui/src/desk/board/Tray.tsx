import { clock } from '../../shared/format/time';
import { money } from '../../shared/format/money';
import type { BoardView, BoardVisit } from '../../shared/api/staff';
import { useI18n } from '../../shared/i18n/I18n';
import { ConditionText } from './ConditionText';
import type { Carry } from './useCarry';
import type { Drag } from './useDrag';
import { usePersonName } from './usePersonName';
import { VisitBlock } from './VisitBlock';

interface Props {
  board: BoardView;
  chosen: string | null;
  drag: Drag;
  carry: Carry;
  onChoose: (workOrderId: string) => void;
}

/** Work in nobody's day, with what keeps each technician from it. */
export function Tray({ board, chosen, drag, carry, onChoose }: Props) {
  const { t } = useI18n();
  const left = board.visits.filter((visit) => !visit.technicianId);
  return (
    <section className="sheet stack" aria-label={t('board.tray')}>
      <h2>
        {t('board.tray')} {left.length > 0 && <span className="tag bad">{left.length}</span>}
      </h2>
      {left.length === 0 && <p className="soft">{t('board.trayEmpty')}</p>}
      <ul className="stack">
        {left.map((visit) => (
          <li key={visit.workOrderId} className="line">
            <VisitBlock visit={visit} chosen={chosen === visit.workOrderId} who={visit.county.join(' ')} drag={drag} carry={carry} onChoose={onChoose} />
            <TrayReasons board={board} visit={visit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TrayReasons({ board, visit }: { board: BoardView; visit: BoardVisit }) {
  const { t, language } = useI18n();
  const nameOf = usePersonName(board);
  const why = visit.why;
  const cheapest = why?.cheapest;
  if (!why || (why.technicians.length === 0 && !cheapest)) {
    return <p className="soft">{t(visit.state === 'Promised' ? 'board.takenBack' : 'board.noReasons')}</p>;
  }
  return (
    <div className="stack tight">
      {cheapest && (
        <p>
          {t('board.cheapest', { name: nameOf(cheapest.technicianId), time: clock(cheapest.start, language), amount: money(cheapest.cost, 'CNY', language) })}{' '}
          <strong>{t(`board.relaxed.${cheapest.code}`)}</strong>
        </p>
      )}
      <details>
        <summary className="summary-line">{t('board.reasons', { n: why.technicians.length })}</summary>
        <ul className="stack tight">
          {why.technicians.map((person) => (
            <li key={person.technicianId}>
              <strong>{nameOf(person.technicianId)}</strong>
              <ul>
                {person.conditions.map((condition) => (
                  <li key={condition.code} className="soft">
                    <ConditionText condition={condition} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
