import { Button } from 'antd';
import { Link } from 'react-router';
import type { BoardView, BoardVisit } from '../../shared/api/staff';
import { money } from '../../shared/format/money';
import { clock } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import { CaseNumber } from '../../shared/ui/CaseNumber';
import { useTimeWords } from '../../shared/ui/useTimeWords';
import { useCategoryName } from '../../shared/useCatalogue';
import type { Moves } from './useMoves';
import { usePersonName } from './usePersonName';

interface Props {
  board: BoardView;
  visit: BoardVisit;
  moves: Moves;
  onClose: () => void;
}

/** The chosen visit: who, when, why this one and what the next best would cost; to be pinned and moved. */
export function VisitDetails({ board, visit, moves, onClose }: Props) {
  const { t, language } = useI18n();
  const words = useTimeWords();
  const nameOf = usePersonName(board);
  const categoryName = useCategoryName();
  const next = visit.nextBest;
  return (
    <section className="sheet stack visit-details" aria-label={t('board.chosen')}>
      <div className="row spread">
        <h2>
          {categoryName(visit.category)} {visit.urgent && <span className="tag warn">{t('common.urgent')}</span>}
        </h2>
        <Button size="small" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      <p className="row compact">
        <Link to={routes.case(visit.caseId)}>
          <CaseNumber value={visit.number} />
        </Link>
        <span className={visit.late ? 'tag bad' : 'tag accent'}>{t(visit.late ? 'board.late' : `board.states.${visit.state}`)}</span>
        {visit.pinned && <span className="tag">{t('board.pinned')}</span>}
        {visit.lent && <span className="tag warn">{t('board.lent')}</span>}
      </p>
      <p className="soft">{visit.county.join(' ')}</p>
      <p>
        {nameOf(visit.technicianId)}
        {visit.start && visit.end && ` · ${words.window(visit.start, visit.end)}`}
      </p>
      {visit.promise && <p className="soft">{t('board.promised', { window: words.hours(visit.promise.from, visit.promise.until) })}</p>}
      {typeof visit.cost === 'number' && (
        <p className="soft">
          {t('board.adds', { amount: money(visit.cost, 'CNY', language) })}{' '}
          {next ? t('board.nextBest', { name: nameOf(next.technicianId), amount: money(next.cost, 'CNY', language) }) : t('board.nobodyBetter')}
        </p>
      )}
      {visit.state !== 'UnderWay' && visit.technicianId && (
        <div className="row compact">
          {visit.pinned ? (
            <Button disabled={moves.act.busy} onClick={() => moves.unpin(visit)}>
              {t('board.unpin')}
            </Button>
          ) : (
            <>
              <Button disabled={moves.act.busy} onClick={() => moves.pin(visit, false)}>
                {t('board.pin')}
              </Button>
              {visit.start && (
                <Button disabled={moves.act.busy} onClick={() => moves.pin(visit, true)}>
                  {t('board.pinTime', { time: clock(visit.start, language) })}
                </Button>
              )}
            </>
          )}
        </div>
      )}
      <MoveByChoice board={board} visit={visit} moves={moves} />
    </section>
  );
}

/** The same move without dragging: on a phone, or for whoever prefers to choose. */
function MoveByChoice({ board, visit, moves }: { board: BoardView; visit: BoardVisit; moves: Moves }) {
  const { t } = useI18n();
  if (visit.state === 'UnderWay') {
    return <p className="soft">{t('board.underWayNote')}</p>;
  }
  const start = moves.proposal?.start ?? Math.max(Date.parse(visit.start ?? '') || 0, Date.now() + 45 * 60_000);
  return (
    <label className="row compact">
      <span>{t('board.giveTo')}</span>
      <select
        className="input board-select"
        value=""
        disabled={moves.act.busy}
        onChange={(event) => event.target.value !== '' && moves.price({ visit, technicianId: event.target.value, start: Math.ceil(start / 300_000) * 300_000 })}
      >
        <option value="">{t('board.choose')}</option>
        {board.technicians
          .filter((person) => person.technicianId !== visit.technicianId)
          .map((person) => (
            <option key={person.technicianId} value={person.technicianId}>
              {person.name} {person.badge}
              {person.lent ? ` · ${t('board.lent')}` : ''}
            </option>
          ))}
      </select>
    </label>
  );
}
