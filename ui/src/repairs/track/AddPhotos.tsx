import { useState } from 'react';
import { newKey } from '../../shared/api/client';
import type { TrackView } from '../../shared/api/types';
import { upload } from '../../shared/api/upload';
import { useAct } from '../../shared/api/useAct';
import { percent } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { PhotoPicker } from '../../shared/ui/PhotoPicker';
import { usualLimits, type PickedPhoto } from '../../shared/ui/photoChecks';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { useCatalogue } from '../../shared/useCatalogue';
import type { TrackPart } from '../TrackPage';

export function AddPhotos({ token, view, onChange }: TrackPart) {
  const { t, language } = useI18n();
  const limits = useCatalogue().data?.photoLimits ?? usualLimits;
  const [photos, setPhotos] = useState<PickedPhoto[]>([]);
  const [key, setKey] = useState(newKey);
  const [sent, setSent] = useState(0);
  const act = useAct();
  const room = Math.max(0, limits.count - view.photos.filter((photo) => photo.kind === 'Report').length);

  const send = () =>
    act.run(async () => {
      setSent(0);
      const files = photos.map((photo) => photo.file);
      const next = await upload<TrackView>({
        url: `/api/track/${encodeURIComponent(token)}/photos`,
        photos: files,
        idempotencyKey: key,
        onProgress: setSent,
      });
      setPhotos([]);
      setKey(newKey());
      onChange(next);
    });
  const change = (next: (old: PickedPhoto[]) => PickedPhoto[]) => {
    setPhotos(next);
    setKey(newKey());
  };

  if (room === 0) {
    return null;
  }
  return (
    <div className="stack tight">
      <PhotoPicker photos={photos} limits={{ ...limits, count: room }} onChange={change} disabled={act.busy} />
      <ProblemNote problem={act.problem} />
      {photos.length > 0 && (
        <Button look="primary" busy={act.busy} disabled={photos.some((photo) => photo.fault !== null)} onClick={() => void send()}>
          {act.busy ? t('report.uploading', { share: percent(sent, language) }) : t('photos.send', { n: photos.length })}
        </Button>
      )}
    </div>
  );
}
