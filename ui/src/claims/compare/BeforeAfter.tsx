import { useId, useState } from 'react';
import { useI18n } from '../../shared/i18n/I18n';
import type { Finding } from '../../shared/api/claims';
import { ShownPicture } from '../file/MarkedPicture';
import type { NamedPicture } from '../file/usePictureName';
import { laidOn } from './laidOn';
import { uprightSize, type Size } from './upright';
import { useFrame } from './useFrame';
import type { ZoomControl } from './useZoom';
import { ZoomPane } from './ZoomPane';

interface Props {
  before: NamedPicture;
  after: NamedPicture;
  finding: Finding;
  heat: boolean;
  control: ZoomControl;
}

/**
 * Two pictures on top of each other, with a slider between them. Where it is known how the earlier picture lies in the later one, it is laid there;
 * otherwise both are shown whole.
 */
export function BeforeAfter({ before, after, finding, heat, control }: Props) {
  const { t } = useI18n();
  const id = useId();
  const [share, setShare] = useState(50);
  const [frame, size] = useFrame();
  const [sizes, setSizes] = useState<{ before?: Size; after?: Size }>({});
  const laid = sizes.before && sizes.after ? laidOn(finding.transform, sizes.after, size) : null;
  const style = laid && sizes.before ? { width: sizes.before.width, height: sizes.before.height, transform: laid } : undefined;
  return (
    <div className="stack tight">
      <ZoomPane label={t('compare.sliderOf', { before: before.name, after: after.name })} control={control}>
        <div ref={frame} className="zoom-over">
          <img
            className={laid ? 'laid' : ''}
            {...(style ? { style } : {})}
            src={`${before.url}?size=preview`}
            alt={before.name}
            draggable={false}
            onLoad={({ currentTarget }) => setSizes((old) => ({ ...old, before: uprightSize(before.picture, currentTarget) }))}
          />
        </div>
        <div className="zoom-over" style={{ clipPath: `inset(0 0 0 ${share}%)` }}>
          <ShownPicture from={after} finding={finding} heat={heat} onSize={(shown) => setSizes((old) => ({ ...old, after: shown }))} />
        </div>
      </ZoomPane>
      <label className="slider" htmlFor={id}>
        <span>{before.name}</span>
        <input id={id} type="range" min={0} max={100} value={share} aria-label={t('compare.slider')} onChange={(event) => setShare(Number(event.target.value))} />
        <span>{after.name}</span>
      </label>
      <p className="faint">{t(laid ? 'compare.laid' : 'compare.notLaid')}</p>
    </div>
  );
}
