import { useCallback, useState } from 'react';

/** How much a picture is enlarged and where its middle lies, as shares of the frame, so that frames of any size move alike. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

export interface ZoomControl {
  zoom: Zoom;
  /** Enlarges around a point, given as shares of the frame from its middle. */
  zoomBy: (factor: number, at?: { x: number; y: number }) => void;
  panBy: (dx: number, dy: number) => void;
  reset: () => void;
}

const whole: Zoom = { scale: 1, x: 0, y: 0 };
const most = 12;

export function useZoom(): ZoomControl {
  const [zoom, setZoom] = useState(whole);
  const zoomBy = useCallback((factor: number, at = { x: 0, y: 0 }) => {
    setZoom((old) => {
      const scale = Math.min(most, Math.max(1, old.scale * factor));
      const grown = scale / old.scale;
      return within({ scale, x: at.x - (at.x - old.x) * grown, y: at.y - (at.y - old.y) * grown });
    });
  }, []);
  const panBy = useCallback((dx: number, dy: number) => setZoom((old) => within({ ...old, x: old.x + dx, y: old.y + dy })), []);
  const reset = useCallback(() => setZoom(whole), []);
  return { zoom, zoomBy, panBy, reset };
}

/** The picture never leaves its frame. */
function within({ scale, x, y }: Zoom): Zoom {
  const room = (scale - 1) / 2;
  const held = (value: number) => Math.min(room, Math.max(-room, value));
  return { scale, x: held(x), y: held(y) };
}
