export type Advice = 'small' | 'dark' | 'bright' | 'blurred';

const lookedAt = 320;

/** A first look at a photo on the device, so that a poor one can be taken again at once. It refuses nothing. */
export async function adviceFor(file: File): Promise<Advice | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return null;
  }
  const short = Math.min(bitmap.width, bitmap.height);
  const luma = lumaOf(bitmap);
  bitmap.close();
  if (short < 600) {
    return 'small';
  }
  if (luma === null) {
    return null;
  }
  const mean = luma.values.reduce((sum, value) => sum + value, 0) / luma.values.length;
  if (mean < 40) {
    return 'dark';
  }
  if (mean > 235) {
    return 'bright';
  }
  return sharpness(luma) < 6 ? 'blurred' : null;
}

interface Luma {
  width: number;
  height: number;
  values: Float32Array;
}

function lumaOf(bitmap: ImageBitmap): Luma | null {
  const scale = Math.min(1, lookedAt / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.max(8, Math.round(bitmap.width * scale)), Math.max(8, Math.round(bitmap.height * scale))];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) {
    return null;
  }
  context.drawImage(bitmap, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const values = new Float32Array(width * height);
  for (let i = 0; i < values.length; i++) {
    values[i] = 0.299 * (data[4 * i] ?? 0) + 0.587 * (data[4 * i + 1] ?? 0) + 0.114 * (data[4 * i + 2] ?? 0);
  }
  return { width, height, values };
}

/** The spread of the Laplacian: flat for a blurred picture, wide for a sharp one. */
function sharpness({ width, height, values }: Luma): number {
  let [sum, squares, count] = [0, 0, 0];
  const at = (x: number, y: number) => values[y * width + x] ?? 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const edge = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
      sum += edge;
      squares += edge * edge;
      count++;
    }
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}
