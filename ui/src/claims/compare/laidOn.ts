import type { Size } from './upright';

type Matrix = readonly number[];

/**
 * How a reference picture of its own size must be moved so that it lies on the photo it was made into, both shown in a frame that holds the whole
 * photo: a CSS matrix, or null where the transform is not usable. The transform counts from the middle of the first pixel, CSS from its corner.
 */
export function laidOn(transform: Matrix | null | undefined, photo: Size, frame: Size): string | null {
  if (transform?.length !== 9 || !transform.every(Number.isFinite) || photo.width <= 0 || photo.height <= 0 || frame.width <= 0 || frame.height <= 0) {
    return null;
  }
  const scale = Math.min(frame.width / photo.width, frame.height / photo.height);
  const [left, top] = [(frame.width - scale * photo.width) / 2, (frame.height - scale * photo.height) / 2];
  const shown = times([scale, 0, left, 0, scale, top, 0, 0, 1], times(shift(0.5), times(transform, shift(-0.5))));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = shown;
  return i === 0 ? null : `matrix3d(${[a, d, 0, g, b, e, 0, h, 0, 0, i, 0, c, f, 0, i].map((value) => (value / i).toFixed(9)).join(', ')})`;
}

function shift(by: number): Matrix {
  return [1, 0, by, 0, 1, by, 0, 0, 1];
}

function times(left: Matrix, right: Matrix): Matrix {
  const cell = (row: number, column: number) => [0, 1, 2].reduce((sum, k) => sum + (left[row * 3 + k] ?? 0) * (right[k * 3 + column] ?? 0), 0);
  return [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => cell(row, column)));
}
