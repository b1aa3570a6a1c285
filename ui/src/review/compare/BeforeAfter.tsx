import { useId, useState } from 'react';
import { Marks } from '../../claims/file/MarkedPicture';
import type { NamedPicture } from '../../claims/file/usePictureName';
import type { Region } from '../../shared/api/claims';
import { useI18n } from '../../shared/i18n/I18n';
import type { ZoomControl } from './useZoom';
import { ZoomPane } from './ZoomPane';

interface Props {
  before: NamedPicture;
  after: NamedPicture;
  regions: Region[];
  control: ZoomControl;
}

/** Two pictures of the same view on top of each other, with a slider between them. */
export function BeforeAfter({ before, after, regions, control }: Props) {
  const { t } = useI18n();
  const id = useId();
  const [share, setShare] = useState(50);
  return (
    <div className="stack tight">
      <ZoomPane label={t('compare.sliderOf', { before: before.name, after: after.name })} control={control}>
        <img src={`${before.url}?size=preview`} alt={before.name} draggable={false} />
        <div className="zoom-over" style={{ clipPath: `inset(0 0 0 ${share}%)` }}>
          <img src={`${after.url}?size=preview`} alt={after.name} draggable={false} />
          <Marks picture={after.picture} regions={regions} />
        </div>
      </ZoomPane>
      <label className="slider" htmlFor={id}>
        <span>{before.name}</span>
        <input id={id} type="range" min={0} max={100} value={share} aria-label={t('compare.slider')} onChange={(event) => setShare(Number(event.target.value))} />
        <span>{after.name}</span>
      </label>
    </div>
  );
}
