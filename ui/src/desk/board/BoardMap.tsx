import type { BoardView, BoardVisit } from '../../shared/api/staff';
import { useI18n } from '../../shared/i18n/I18n';
import { useCategoryName } from '../../shared/useCatalogue';
import { layOut, type Spot } from './layOut';

interface Props {
  board: BoardView;
  visits: BoardVisit[];
  chosen: string | null;
  onChoose: (workOrderId: string) => void;
}

const size = { width: 400, height: 260 };

/** Where the visits of the day are, drawn from coordinates alone: no map service learns of them. */
export function BoardMap({ board, visits, chosen, onChoose }: Props) {
  const { t } = useI18n();
  const categoryName = useCategoryName();
  const { stops, homes } = layOut(visits, board.technicians, size);
  const chosenVisit = visits.find((visit) => visit.workOrderId === chosen);
  const way = (technicianId: string) => {
    const home = homes.find((one) => one.ids.includes(technicianId));
    const own = stops.filter((stop) => stop.visit.technicianId === technicianId).sort((a, b) => a.visit.stop - b.visit.stop);
    return [...(home ? [home] : []), ...own].map((spot: Spot) => `${spot.x},${spot.y}`).join(' ');
  };
  const busy = [...new Set(visits.flatMap((visit) => (visit.technicianId ? [visit.technicianId] : [])))];
  return (
    <figure className="board-map">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t('board.map', { n: visits.length })}>
        {busy.map((id) => (
          <polyline key={id} points={way(id)} className={chosenVisit?.technicianId === id ? 'map-way is-chosen' : 'map-way'} />
        ))}
        {homes.map((home) => (
          <rect key={home.ids[0]} className="map-home" x={home.x - 5} y={home.y - 5} width={10} height={10} rx={2} />
        ))}
        {stops.map(({ visit, x, y }) => (
          <g key={visit.workOrderId} className={`map-stop is-${visit.state.toLowerCase()}${visit.late ? ' is-late' : ''}${visit.workOrderId === chosen ? ' is-chosen' : ''}`} onClick={() => onChoose(visit.workOrderId)}>
            <title>{categoryName(visit.category)}</title>
            <circle cx={x} cy={y} r={visit.workOrderId === chosen ? 13 : 10} />
            <text x={x} y={y + 4} textAnchor="middle">
              {visit.technicianId ? visit.stop : '?'}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="faint">{t('board.mapNote')}</figcaption>
    </figure>
  );
}
