import type { BoardPerson, BoardVisit, BoardView } from '../../shared/api/staff';

export const minute = 60_000;
export const hour = 60 * minute;
const dayLength = 24 * hour;

/** One day of a board: from when until when it is drawn. */
export interface DayFrame {
  from: number;
  until: number;
}

export function daysOf(board: BoardView): number[] {
  const [first, last] = [Date.parse(board.days.from), Date.parse(board.days.until)];
  return Array.from({ length: Math.max(1, Math.round((last - first) / dayLength)) }, (_, i) => first + i * dayLength);
}

/** Wide enough for everything of the day, on whole hours. */
export function frameOf(board: BoardView, day: number): DayFrame {
  const within = (from: number, until: number) => from < day + dayLength && until > day;
  const spans = [
    ...board.technicians.flatMap((person) => person.shifts.map((shift) => [Date.parse(shift.from), Date.parse(shift.until)] as const)),
    ...board.visits.flatMap((visit) => (visit.start && visit.end ? [[Date.parse(visit.start), Date.parse(visit.end)] as const] : [])),
  ].filter(([from, until]) => within(from, until));
  const from = Math.max(day, Math.min(day + 9 * hour, ...spans.map(([start]) => start)));
  const until = Math.min(day + dayLength, Math.max(day + 18 * hour, ...spans.map(([, end]) => end)));
  return { from: Math.floor(from / hour) * hour, until: Math.ceil(until / hour) * hour };
}

export function hoursOf(frame: DayFrame): number[] {
  return Array.from({ length: Math.round((frame.until - frame.from) / hour) }, (_, i) => frame.from + i * hour);
}

/** How far along the frame a moment lies, in percent. */
export function along(frame: DayFrame, at: number): number {
  return ((Math.min(frame.until, Math.max(frame.from, at)) - frame.from) / (frame.until - frame.from)) * 100;
}

export function visitsOn(board: BoardView, technicianId: string, frame: DayFrame): BoardVisit[] {
  return board.visits.filter(
    (visit) => visit.technicianId === technicianId && visit.start && visit.end && Date.parse(visit.start) < frame.until && Date.parse(visit.end) > frame.from,
  );
}

/** Who works or has a visit that day; the busiest first, so that a long list begins with what matters. */
export function peopleOn(board: BoardView, frame: DayFrame): BoardPerson[] {
  const count = (person: BoardPerson) => visitsOn(board, person.technicianId, frame).length;
  return board.technicians
    .filter((person) => count(person) > 0 || person.shifts.some((shift) => Date.parse(shift.from) < frame.until && Date.parse(shift.until) > frame.from))
    .sort((a, b) => count(b) - count(a) || a.badge.localeCompare(b.badge));
}

export function quarter(at: number): number {
  return Math.round(at / (15 * minute)) * 15 * minute;
}
