import type { BoardPerson, BoardView } from '../../shared/api/staff';
import { useI18n } from '../../shared/i18n/I18n';
import { visitsOn, type DayFrame } from './day';
import type { Carry } from './useCarry';
import type { Drag } from './useDrag';
import { VisitBlock } from './VisitBlock';

interface Props {
  board: BoardView;
  people: BoardPerson[];
  frame: DayFrame;
  chosen: string | null;
  drag: Drag;
  carry: Carry;
  onChoose: (workOrderId: string) => void;
}

/** The day as a list for each technician, where a timeline would not fit. */
export function PeopleList({ board, people, frame, chosen, drag, carry, onChoose }: Props) {
  const { t } = useI18n();
  return (
    <ul className="stack" aria-label={t('board.timeline')}>
      {people.map((person) => {
        const visits = visitsOn(board, person.technicianId, frame);
        return (
          <li key={person.technicianId} className="sheet stack tight">
            <strong>
              {person.name} <small className="faint">{person.badge}</small>
              {person.lent && <span className="tag warn">{t('board.lent')}</span>}
            </strong>
            {visits.length === 0 && <p className="faint">{t('board.free')}</p>}
            {visits.map((visit) => (
              <VisitBlock key={visit.workOrderId} visit={visit} chosen={chosen === visit.workOrderId} who={`${person.name} ${person.badge}`} drag={drag} carry={carry} onChoose={onChoose} />
            ))}
          </li>
        );
      })}
      {people.length === 0 && <li className="soft">{t('board.nobodyWorks')}</li>}
    </ul>
  );
}
