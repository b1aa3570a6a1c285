import { useState } from 'react';
import type { Finding } from '../../shared/api/claims';
import { useI18n } from '../../shared/i18n/I18n';
import { HeatMap } from '../compare/HeatMap';
import { uprightSize, type Size } from '../compare/upright';
import type { NamedPicture } from './usePictureName';

interface Props {
  from: NamedPicture;
  /** Of which the places are drawn, where it is about this picture. */
  finding?: Finding | null;
  heat?: boolean;
}

/** A picture with the places a check speaks of drawn on it. */
export function MarkedPicture({ from, finding = null, heat = true }: Props) {
  const { t } = useI18n();
  const { picture, name } = from;
  const places = finding?.photoId === picture.id ? finding.regions.length : 0;
  return (
    <figure className="marked">
      <div className="marked-frame">
        <ShownPicture from={from} finding={finding} heat={heat} />
      </div>
      <figcaption className="faint">
        {name}
        {places > 0 && picture.width > 0 && ` · ${t('claimPictures.marked', { n: places })}`}
      </figcaption>
    </figure>
  );
}

/** The preview, and over it the boxes and the heat map of a finding that is about it. */
export function ShownPicture({ from, finding = null, heat = true, onSize }: Props & { onSize?: (size: Size) => void }) {
  const { picture, name, url, mask } = from;
  const [size, setSize] = useState<Size>(picture);
  const about = finding?.photoId === picture.id ? finding : null;
  const loaded = (image: HTMLImageElement) => {
    const upright = uprightSize(picture, image);
    setSize(upright);
    onSize?.(upright);
  };
  return (
    <>
      <img src={`${url}?size=preview`} alt={name} draggable={false} {...sizeOf(size)} onLoad={({ currentTarget }) => loaded(currentTarget)} />
      {about?.hasMask && heat && <HeatMap url={mask(about.id)} />}
      {about && <Marks size={size} regions={about.regions} />}
    </>
  );
}

/** Its shape, so that nothing moves under a finger when the picture comes in. */
function sizeOf({ width, height }: { width: number; height: number }) {
  return width > 0 && height > 0 ? { width, height } : {};
}

/** Regions are given in the pixels of the upright original; without its size they cannot be placed on a preview. */
function Marks({ size, regions }: { size: Size; regions: Finding['regions'] }) {
  if (size.width === 0 || size.height === 0 || regions.length === 0) {
    return null;
  }
  return (
    <svg className="marks" viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      {regions.map((region, index) => (
        <rect key={index} x={region.x} y={region.y} width={region.width} height={region.height} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}
