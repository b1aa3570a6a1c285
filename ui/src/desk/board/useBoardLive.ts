import { useEffect, useRef, useState } from 'react';
import { openStream, streams } from '../../shared/api/stream';

/** Whether the line to the server stands. */
export type Line = 'opening' | 'live' | 'lost';

/** Listens for changes of a board; the browser comes back by itself with the id of the last event it saw. */
export function useBoardLive(boardId: string | null, changed: () => void): Line {
  const [line, setLine] = useState<Line>('opening');
  const tell = useRef(changed);

  useEffect(() => {
    tell.current = changed;
  });

  useEffect(() => {
    if (boardId === null) {
      return;
    }
    setLine('opening');
    const source = openStream(streams.board(boardId));
    source.onopen = () => setLine('live');
    source.onerror = () => setLine('lost');
    source.addEventListener('change', () => {
      setLine('live');
      tell.current();
    });
    source.addEventListener('beat', () => setLine('live'));
    return () => source.close();
  }, [boardId]);

  return line;
}
