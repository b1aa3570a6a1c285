/** Server-sent events of the server; the browser comes back by itself with the id of the last one it saw. */
export function openStream(path: string): EventSource {
  return new EventSource(path);
}

export const streams = {
  board: (id: string) => `/api/dispatch/boards/${encodeURIComponent(id)}/events`,
};
