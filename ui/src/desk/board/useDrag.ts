import { useRef, type PointerEvent } from 'react';
import type { BoardVisit } from '../../shared/api/staff';
import { quarter, type DayFrame } from './day';
import type { Moves, Proposal } from './useMoves';

const slack = 6;

/** Dragging a visit by pointer onto a technician's row: it is shown where it would go, and priced when it is let go. */
export function useDrag(moves: Moves, frame: DayFrame) {
  const from = useRef<{ x: number; y: number; grip: number; visit: BoardVisit; moved: Proposal | null } | null>(null);

  const under = (event: PointerEvent): Proposal | null => {
    const row = document.elementsFromPoint(event.clientX, event.clientY).find((one) => one instanceof HTMLElement && one.dataset.technician !== undefined) as HTMLElement | undefined;
    if (!row || !from.current) {
      return null;
    }
    const box = row.getBoundingClientRect();
    const share = (event.clientX - from.current.grip - box.left) / box.width;
    const start = quarter(frame.from + Math.min(1, Math.max(0, share)) * (frame.until - frame.from));
    return { visit: from.current.visit, technicianId: row.dataset.technician ?? '', start };
  };

  return {
    down: (event: PointerEvent<HTMLElement>, visit: BoardVisit) => {
      if (event.button === 0 && visit.state !== 'UnderWay') {
        const grip = event.clientX - event.currentTarget.getBoundingClientRect().left;
        from.current = { x: event.clientX, y: event.clientY, grip: visit.start ? grip : 0, visit, moved: null };
        event.currentTarget.setPointerCapture(event.pointerId);
      }
    },
    move: (event: PointerEvent) => {
      const began = from.current;
      if (began && (began.moved || Math.hypot(event.clientX - began.x, event.clientY - began.y) > slack)) {
        const proposal = under(event);
        if (proposal) {
          began.moved = proposal;
          moves.propose(proposal);
        }
      }
    },
    /** Whether something was dragged, so that letting go is no click. */
    up: (): boolean => {
      const moved = from.current?.moved ?? null;
      from.current = null;
      if (moved) {
        moves.price(moved);
      }
      return moved !== null;
    },
    cancel: () => {
      from.current = null;
      moves.drop();
    },
  };
}

export type Drag = ReturnType<typeof useDrag>;
