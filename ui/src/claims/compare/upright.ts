export interface Size {
  width: number;
  height: number;
}

/**
 * The size of the upright picture. The file's own is told as it is stored, and a camera may have turned it; the preview always stands upright
 * and says which it was.
 */
export function uprightSize(stored: Size, shown: HTMLImageElement): Size {
  const turned = stored.width > stored.height !== shown.naturalWidth > shown.naturalHeight;
  return turned && stored.width !== stored.height ? { width: stored.height, height: stored.width } : { width: stored.width, height: stored.height };
}
