import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { api, ask } from '../../shared/api/client';
import type { BoardView } from '../../shared/api/staff';
import { useResource } from '../../shared/api/useResource';
import { money } from '../../shared/format/money';
import { shortDay } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';
import { Loaded } from '../../shared/ui/Loaded';
import { Time } from '../../shared/ui/Time';
import { useNarrow } from '../useNarrow';
import { BoardMap } from './BoardMap';
import { daysOf, frameOf, peopleOn, visitsOn } from './day';
import { MoveBanner } from './MoveBanner';
import { PeopleList } from './PeopleList';
import { Timeline } from './Timeline';
import { Tray } from './Tray';
import { useBoardLive, type Line } from './useBoardLive';
import { useCarry } from './useCarry';
import { useDrag } from './useDrag';
import { useMoves } from './useMoves';
import { VisitDetails } from './VisitDetails';

const pollWhileLost = 10_000;
const pollAnyway = 60_000;

/** One board, as it is now. */
export function LiveBoard({ id }: { id: string }) {
  const board = useResource(id, () => ask(api.GET('/api/dispatch/boards/{id}', { params: { path: { id } } })), pollAnyway);
  const line = useBoardLive(id, () => void board.reload());
  useResource(line === 'lost' ? `lost-${id}` : null, () => board.reload(), pollWhileLost);
  return <Loaded from={board} lines={12}>{(data) => <Board board={data} line={line} stale={board.problem !== null} reload={board.reload} />}</Loaded>;
}

function Board({ board, line, stale, reload }: { board: BoardView; line: Line; stale: boolean; reload: () => Promise<void> }) {
  const narrow = useNarrow();
  const [search, setSearch] = useSearchParams();
  const days = daysOf(board);
  const day = days[Number(search.get('day') ?? 0)] ?? days[0] ?? 0;
  const frame = frameOf(board, day);
  const people = peopleOn(board, frame);
  const moves = useMoves(board.id, reload);
  const drag = useDrag(moves, frame);
  const carry = useCarry(moves, people);
  const chosen = search.get('visit');
  const change = (name: string, value: string | null) =>
    setSearch(
      (old) => {
        old.set('board', board.id);
        if (value === null) {
          old.delete(name);
        } else {
          old.set(name, value);
        }
        return old;
      },
      { replace: true },
    );
  const choose = (workOrderId: string) => change('visit', workOrderId);
  const visit = board.visits.find((one) => one.workOrderId === chosen);
  const shown = { board, people, frame, chosen, drag, carry, onChoose: choose };
  return (
    <div className="stack" data-live={line}>
      <BoardState board={board} line={line} stale={stale} undo={moves.undo} busy={moves.act.busy} />
      <div className="row compact" role="group">
        {days.map((at, i) => (
          <DayButton key={at} at={at} chosen={at === day} onChoose={() => change('day', String(i))} />
        ))}
      </div>
      <MoveBanner board={board} moves={moves} />
      <div className="board-columns">
        <div className="stack">{narrow ? <PeopleList {...shown} /> : <Timeline {...shown} proposal={moves.proposal} />}</div>
        <div className="stack">
          {visit && <VisitDetails board={board} visit={visit} moves={moves} onClose={() => change('visit', null)} />}
          <BoardMap board={board} visits={[...people.flatMap((person) => visitsOn(board, person.technicianId, frame)), ...board.visits.filter((one) => !one.technicianId)]} chosen={chosen} onChoose={choose} />
          <Tray board={board} chosen={chosen} drag={drag} carry={carry} onChoose={choose} />
        </div>
      </div>
    </div>
  );
}

function DayButton({ at, chosen, onChoose }: { at: number; chosen: boolean; onChoose: () => void }) {
  const { language } = useI18n();
  return (
    <Button type={chosen ? 'primary' : 'default'} aria-pressed={chosen} onClick={onChoose}>
      {shortDay(new Date(at + 12 * 3_600_000).toISOString(), language)}
    </Button>
  );
}

function BoardState({ board, line, stale, undo, busy }: { board: BoardView; line: Line; stale: boolean; undo: () => void; busy: boolean }) {
  const { t, language } = useI18n();
  const last = board.undoable;
  return (
    <>
      <div className="row spread">
        <span className="row compact" role="status">
          <span className={line === 'live' && !stale ? 'tag accent' : 'tag warn'}>{t(`board.line.${stale ? 'lost' : line}`)}</span>
          {board.plannedAt && (
            <span className="soft">
              {t('board.plannedAt')} <Time at={board.plannedAt} show="relative" />
            </span>
          )}
          <span className="soft">{t('board.cost', { amount: money(board.cost, 'CNY', language) })}</span>
        </span>
        {last && (
          <Button disabled={busy} onClick={undo}>
            {t('board.undo', { what: t(`board.changes.${last.kind}`), number: last.number.slice(-5), by: last.by })}
          </Button>
        )}
      </div>
      {board.failed && <p className="note bad">{t('board.failed')}</p>}
      {(line === 'lost' || stale) && <p className="note warn">{t('board.stale')}</p>}
    </>
  );
}
