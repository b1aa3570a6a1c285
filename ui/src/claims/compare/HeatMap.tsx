/** What a finding marks to the pixel, in colour over its picture. The mask is white on black; the filter makes ink of the white. */
export function HeatMap({ url }: { url: string }) {
  return (
    <>
      <svg className="heat-ink" width="0" height="0" aria-hidden="true">
        <filter id="heat-ink" colorInterpolationFilters="sRGB">
          <feMorphology operator="dilate" radius="0.75" />
          <feColorMatrix values="0 0 0 0 .84  0 0 0 0 0  0 0 0 0 .46  .8 0 0 0 0" />
        </filter>
      </svg>
      <img className="heat" src={url} alt="" draggable={false} />
    </>
  );
}
