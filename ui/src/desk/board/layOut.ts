import type { BoardPerson, BoardVisit } from '../../shared/api/staff';

export interface Spot {
  x: number;
  y: number;
}

type Size = { width: number; height: number };
const margin = 34;
const ring = 26;
const golden = 2.399963;

/** Points on the paper: to scale, north up. Visits known by county only stand around its seat, so that each can be seen. */
export function layOut(visits: BoardVisit[], people: BoardPerson[], size: Size): { stops: (Spot & { visit: BoardVisit })[]; homes: (Spot & { ids: string[] })[] } {
  const placed = visits.flatMap((visit) => (visit.point ? [{ visit, point: visit.point }] : []));
  const busy = people.flatMap((person) => (person.home && visits.some((visit) => visit.technicianId === person.technicianId) ? [{ id: person.technicianId, point: person.home }] : []));
  const points = [...placed.map((one) => one.point), ...busy.map((one) => one.point)];
  if (points.length === 0) {
    return { stops: [], homes: [] };
  }
  const latitude = points.reduce((sum, point) => sum + point.lat, 0) / points.length;
  const flat = (point: { lon: number; lat: number }) => ({ x: point.lon * Math.cos((latitude * Math.PI) / 180), y: -point.lat });
  const flatPoints = points.map(flat);
  const [left, right] = [Math.min(...flatPoints.map((p) => p.x)), Math.max(...flatPoints.map((p) => p.x))];
  const [top, bottom] = [Math.min(...flatPoints.map((p) => p.y)), Math.max(...flatPoints.map((p) => p.y))];
  const scale = Math.min((size.width - 2 * margin) / Math.max(right - left, 0.02), (size.height - 2 * margin) / Math.max(bottom - top, 0.02));
  const at = (point: { lon: number; lat: number }): Spot => {
    const { x, y } = flat(point);
    return { x: size.width / 2 + (x - (left + right) / 2) * scale, y: size.height / 2 + (y - (top + bottom) / 2) * scale };
  };
  const seen = new Map<string, number>();
  const stops = placed.map(({ visit, point }) => {
    const key = `${point.lon},${point.lat}`;
    const n = seen.get(key) ?? 0;
    seen.set(key, n + 1);
    const spot = at(point);
    const radius = ring * Math.sqrt(n + 1);
    return { visit, ...inside({ x: spot.x + radius * Math.cos(n * golden), y: spot.y + radius * Math.sin(n * golden) }, size) };
  });
  const homes = new Map<string, Spot & { ids: string[] }>();
  for (const { id, point } of busy) {
    const key = `${point.lon},${point.lat}`;
    homes.set(key, { ...at(point), ids: [...(homes.get(key)?.ids ?? []), id] });
  }
  return { stops, homes: [...homes.values()] };
}

function inside(spot: Spot, size: Size): Spot {
  return { x: Math.min(size.width - 16, Math.max(16, spot.x)), y: Math.min(size.height - 16, Math.max(16, spot.y)) };
}
