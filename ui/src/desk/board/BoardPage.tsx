import { useSearchParams } from 'react-router';
import { api, ask } from '../../shared/api/client';
import type { BoardRow } from '../../shared/api/staff';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { Loaded } from '../../shared/ui/Loaded';
import { Empty } from '../../shared/ui/Waiting';
import { DeskPage } from '../DeskPage';
import { LiveBoard } from './LiveBoard';
import './board.css';

/** The living board of a territory: who goes where and when, and why. */
export default function BoardPage() {
  const { t } = useI18n();
  const [search, setSearch] = useSearchParams();
  const boards = useResource('boards', () => ask(api.GET('/api/dispatch/boards')), 30_000);
  const name = (row: BoardRow) => `${row.name ?? row.counties.map((path) => path.slice(-2).join(' ')).join('、')} (${row.visits}${row.undone > 0 ? ` · ${t('board.left', { n: row.undone })}` : ''})`;
  return (
    <DeskPage title={t('board.title')} lead={t('board.lead')}>
      <Loaded from={boards}>
        {({ items }) => {
          const id = search.get('board') ?? items[0]?.id ?? null;
          return id === null ? (
            <Empty icon="pin" title={t('board.none')} />
          ) : (
            <>
              <label className="row compact board-pick">
                <span>{t('board.territory')}</span>
                <select className="input board-select" value={id} onChange={(event) => setSearch({ board: event.target.value })}>
                  {items.map((row) => (
                    <option key={row.id} value={row.id}>
                      {name(row)}
                    </option>
                  ))}
                </select>
              </label>
              <LiveBoard key={id} id={id} />
            </>
          );
        }}
      </Loaded>
    </DeskPage>
  );
}
