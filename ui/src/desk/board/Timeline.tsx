import type { BoardPerson, BoardView } from '../../shared/api/staff';
import { clock } from '../../shared/format/time';
import { useNow } from '../../shared/format/useNow';
import { useI18n } from '../../shared/i18n/I18n';
import { along, hoursOf, visitsOn, type DayFrame } from './day';
import type { Carry } from './useCarry';
import type { Drag } from './useDrag';
import type { Proposal } from './useMoves';
import { VisitBlock } from './VisitBlock';

interface Props {
  board: BoardView;
  people: BoardPerson[];
  frame: DayFrame;
  chosen: string | null;
  proposal: Proposal | null;
  drag: Drag;
  carry: Carry;
  onChoose: (workOrderId: string) => void;
}

/** Technicians down, hours across. */
export function Timeline({ board, people, frame, chosen, proposal, drag, carry, onChoose }: Props) {
  const { t, language } = useI18n();
  const now = useNow(60_000);
  const hours = hoursOf(frame);
  return (
    <div className="board-timeline" role="group" aria-label={t('board.timeline')}>
      <p id="board-keys" className="board-keys faint">
        {t('board.keys')}
      </p>
      <div className="timeline-scroll" tabIndex={-1}>
        <div className="timeline-grid" style={{ minWidth: `${9 + hours.length * 3.2}rem` }}>
          <div className="timeline-row timeline-head" aria-hidden="true">
            <span />
            <div className="timeline-track">
              {hours.map((at) => (
                <span key={at} style={{ left: `${along(frame, at)}%` }}>
                  {clock(new Date(at).toISOString(), language)}
                </span>
              ))}
            </div>
          </div>
          {people.map((person) => (
            <div key={person.technicianId} className="timeline-row">
              <span className="timeline-name">
                <strong>{person.name}</strong>
                <small className="faint">
                  {person.badge}
                  {person.lent && ` · ${t('board.lent')}`}
                </small>
              </span>
              <div className="timeline-track" data-technician={person.technicianId} style={{ '--hours': hours.length } as React.CSSProperties}>
                {person.shifts.map((shift) => (
                  <span key={shift.from} className="shift" style={spanStyle(frame, Date.parse(shift.from), Date.parse(shift.until))} />
                ))}
                {now > frame.from && now < frame.until && <span className="now-line" style={{ left: `${along(frame, now)}%` }} />}
                {visitsOn(board, person.technicianId, frame).map((visit) => (
                  <VisitBlock
                    key={visit.workOrderId}
                    visit={visit}
                    chosen={chosen === visit.workOrderId}
                    style={spanStyle(frame, Date.parse(visit.start ?? ''), Date.parse(visit.end ?? ''))}
                    who={`${person.name} ${person.badge}`}
                    drag={drag}
                    carry={carry}
                    onChoose={onChoose}
                  />
                ))}
                {proposal?.technicianId === person.technicianId && <Ghost proposal={proposal} frame={frame} />}
              </div>
            </div>
          ))}
        </div>
      </div>
      {people.length === 0 && <p className="soft">{t('board.nobodyWorks')}</p>}
    </div>
  );
}

/** Where the carried visit would go. */
function Ghost({ proposal, frame }: { proposal: Proposal; frame: DayFrame }) {
  const { visit, start } = proposal;
  const length = visit.start && visit.end ? Date.parse(visit.end) - Date.parse(visit.start) : 60 * 60_000;
  return <span className="visit-ghost" style={spanStyle(frame, start, start + length)} />;
}

function spanStyle(frame: DayFrame, from: number, until: number): React.CSSProperties {
  return { left: `${along(frame, from)}%`, width: `${Math.max(0, along(frame, until) - along(frame, from))}%` };
}
