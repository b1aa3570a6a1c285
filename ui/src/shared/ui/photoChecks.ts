import type { Catalogue } from '../api/types';
import { newKey } from '../api/client';

export type PhotoFault = 'type' | 'empty' | 'size' | 'pixels';

export interface PickedPhoto {
  id: string;
  file: File;
  url: string;
  fault: PhotoFault | null;
}

export type PhotoLimits = Catalogue['photoLimits'];

/** The limits the server also keeps; used until its catalogue has arrived. */
export const usualLimits: PhotoLimits = {
  count: 9,
  bytes: 20_971_520,
  pixels: 50_000_000,
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'image/avif', 'image/gif', 'image/bmp'],
};

export function pick(file: File, limits: PhotoLimits): PickedPhoto {
  return { id: newKey(), file, url: URL.createObjectURL(file), fault: faultOf(file, limits) };
}

function faultOf(file: File, limits: PhotoLimits): PhotoFault | null {
  // Some systems give HEIC files no media type at all, so their name has to speak for them.
  const type = file.type === '' && /\.hei[cf]$/i.test(file.name) ? 'image/heic' : file.type;
  if (!limits.types.includes(type) && !(type === 'image/heif' && limits.types.includes('image/heic'))) {
    return 'type';
  }
  if (file.size === 0) {
    return 'empty';
  }
  return file.size > limits.bytes ? 'size' : null;
}
