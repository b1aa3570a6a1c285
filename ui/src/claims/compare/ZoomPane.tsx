import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useI18n } from '../../shared/i18n/I18n';
import type { ZoomControl } from './useZoom';

interface Props {
  label: string;
  control: ZoomControl;
  children: ReactNode;
}

const step = 0.1;

/** A frame whose picture is moved by wheel, fingers, mouse and keys, together with every other frame of the same control. */
export function ZoomPane({ label, control, children }: Props) {
  const { t } = useI18n();
  const frame = useRef<HTMLDivElement>(null);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const { zoom, zoomBy, panBy, reset } = control;

  useEffect(() => {
    const element = frame.current;
    // The page must not scroll while a picture is enlarged, and only a listener that is not passive can say so.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      zoomBy(Math.exp(-event.deltaY * 0.002), pointIn(element, event.clientX, event.clientY));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [zoomBy]);

  const down = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const before = fingers.current.get(event.pointerId);
    const element = frame.current;
    if (before === undefined || element === null) {
      return;
    }
    const now = { x: event.clientX, y: event.clientY };
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      zoomBy(factor, pointIn(element, (now.x + other.x) / 2, (now.y + other.y) / 2));
    }
    const share = other === undefined ? 1 : 0.5;
    panBy((share * (now.x - before.x)) / element.clientWidth, (share * (now.y - before.y)) / element.clientHeight);
    fingers.current.set(event.pointerId, now);
  };
  const up = (event: PointerEvent<HTMLDivElement>) => fingers.current.delete(event.pointerId);

  const press = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      '+': () => zoomBy(1.25),
      '=': () => zoomBy(1.25),
      '-': () => zoomBy(0.8),
      '0': reset,
      ArrowLeft: () => panBy(step, 0),
      ArrowRight: () => panBy(-step, 0),
      ArrowUp: () => panBy(0, step),
      ArrowDown: () => panBy(0, -step),
    };
    const act = acts[event.key];
    if (act !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      act();
    }
  };
  return (
    <div
      ref={frame}
      className="zoom-pane"
      role="group"
      tabIndex={0}
      aria-label={`${label}。${t('compare.keys')}`}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={press}
    >
      <div className="zoom-moved" style={{ transform: `translate(${zoom.x * 100}%, ${zoom.y * 100}%) scale(${zoom.scale})` }}>
        {children}
      </div>
    </div>
  );
}

function pointIn(element: HTMLElement | null, clientX: number, clientY: number): { x: number; y: number } {
  const box = element?.getBoundingClientRect();
  return box === undefined ? { x: 0, y: 0 } : { x: (clientX - box.left) / box.width - 0.5, y: (clientY - box.top) / box.height - 0.5 };
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
