import type { Region } from '../../shared/api/claims';
import { useI18n } from '../../shared/i18n/I18n';
import type { NamedPicture } from './usePictureName';

/** A picture with the places a check speaks of drawn on it. */
export function MarkedPicture({ from, regions = [] }: { from: NamedPicture; regions?: Region[] }) {
  const { t } = useI18n();
  const { picture, name, url } = from;
  return (
    <figure className="marked">
      <div className="marked-frame">
        <img src={`${url}?size=preview`} alt={name} {...sizeOf(picture)} />
        <Marks picture={picture} regions={regions} />
      </div>
      <figcaption className="faint">
        {name}
        {regions.length > 0 && picture.width > 0 && ` · ${t('claimPictures.marked', { n: regions.length })}`}
      </figcaption>
    </figure>
  );
}

/** Its shape, so that nothing moves under a finger when the picture comes in. */
function sizeOf({ width, height }: { width: number; height: number }) {
  return width > 0 && height > 0 ? { width, height } : {};
}

/** Regions are given in the pixels of the upright original; without its size they cannot be placed on a preview. */
export function Marks({ picture, regions }: { picture: { width: number; height: number }; regions: Region[] }) {
  if (picture.width === 0 || picture.height === 0 || regions.length === 0) {
    return null;
  }
  return (
    <svg className="marks" viewBox={`0 0 ${picture.width} ${picture.height}`} preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      {regions.map((region, index) => (
        <rect key={index} x={region.x} y={region.y} width={region.width} height={region.height} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}
