import { useCallback, useState } from 'react';
import { api, ask } from '../../shared/api/client';
import type { BoardVisit, MoveOutcome } from '../../shared/api/staff';
import { useAct, type Act } from '../../shared/api/useAct';

/** Where a visit would go. */
export interface Proposal {
  visit: BoardVisit;
  technicianId: string;
  start: number;
}

export interface Moves {
  proposal: Proposal | null;
  outcome: MoveOutcome | null;
  act: Act;
  /** Shows where the visit would go; what was known of its price is forgotten. */
  propose: (proposal: Proposal) => void;
  /** Asks what it would cost. */
  price: (proposal: Proposal) => void;
  confirm: () => void;
  drop: () => void;
  pin: (visit: BoardVisit, time: boolean) => void;
  unpin: (visit: BoardVisit) => void;
  undo: () => void;
}

/** What a dispatcher does on a board: look at the price of a move, make it, pin, take back. */
export function useMoves(boardId: string, changed: () => Promise<void>): Moves {
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [outcome, setOutcome] = useState<MoveOutcome | null>(null);
  const act = useAct();
  const path = { params: { path: { id: boardId } } };

  const drop = useCallback(() => {
    setProposal(null);
    setOutcome(null);
    act.clear();
  }, [act]);

  const propose = (next: Proposal) => {
    setProposal(next);
    setOutcome(null);
    act.clear();
  };

  const body = (move: Proposal) => ({ workOrderId: move.visit.workOrderId, technicianId: move.technicianId, start: new Date(move.start).toISOString() });

  const price = (next: Proposal) => {
    setProposal(next);
    void act.run(async () => setOutcome(await ask(api.POST('/api/dispatch/boards/{id}/preview', { ...path, body: body(next) }))));
  };

  const then = (work: () => Promise<unknown>) =>
    void act.run(async () => {
      await work();
      setProposal(null);
      setOutcome(null);
      await changed();
    });

  return {
    proposal,
    outcome,
    act,
    propose,
    price,
    drop,
    confirm: () => proposal && then(() => ask(api.POST('/api/dispatch/boards/{id}/moves', { ...path, body: body(proposal) }))),
    pin: (visit, time) => then(() => ask(api.POST('/api/dispatch/boards/{id}/pins', { ...path, body: { workOrderId: visit.workOrderId, time } }))),
    unpin: (visit) =>
      then(() => ask(api.DELETE('/api/dispatch/boards/{id}/pins/{workOrderId}', { params: { path: { id: boardId, workOrderId: visit.workOrderId } } }))),
    undo: () => then(() => ask(api.POST('/api/dispatch/boards/{id}/undo', path))),
  };
}
