import type { KeyboardEvent } from 'react';
import type { BoardPerson, BoardVisit } from '../../shared/api/staff';
import { minute, quarter } from './day';
import type { Moves } from './useMoves';

const step = 15 * minute;

/**
 * Carrying a visit by keyboard: an arrow picks it up and moves it, Enter asks the price, Enter again makes the move, Escape puts it back.
 * Answers whether the key was meant for this.
 */
export function useCarry(moves: Moves, people: BoardPerson[]) {
  const place = (visit: BoardVisit) =>
    moves.proposal?.visit.workOrderId === visit.workOrderId
      ? moves.proposal
      : { visit, technicianId: visit.technicianId ?? people[0]?.technicianId ?? '', start: visit.start ? quarter(Date.parse(visit.start)) : quarter(Date.now() + 45 * minute) };

  return (event: KeyboardEvent, visit: BoardVisit): boolean => {
    if (visit.state === 'UnderWay' || people.length === 0) {
      return false;
    }
    const carried = moves.proposal?.visit.workOrderId === visit.workOrderId;
    const here = place(visit);
    const at = people.findIndex((person) => person.technicianId === here.technicianId);
    const to = (index: number) => people[Math.min(people.length - 1, Math.max(0, index))]?.technicianId ?? here.technicianId;
    switch (event.key) {
      case 'ArrowUp':
        moves.propose({ ...here, technicianId: carried || visit.technicianId ? to(at - 1) : here.technicianId });
        break;
      case 'ArrowDown':
        moves.propose({ ...here, technicianId: carried || visit.technicianId ? to(at + 1) : here.technicianId });
        break;
      case 'ArrowLeft':
        moves.propose({ ...here, start: here.start - step });
        break;
      case 'ArrowRight':
        moves.propose({ ...here, start: here.start + step });
        break;
      case 'Enter':
        if (!carried || moves.act.busy) {
          return false;
        }
        if (moves.outcome?.possible) {
          moves.confirm();
        } else {
          moves.price(here);
        }
        break;
      case 'Escape':
        if (!carried) {
          return false;
        }
        moves.drop();
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  };
}

export type Carry = ReturnType<typeof useCarry>;
