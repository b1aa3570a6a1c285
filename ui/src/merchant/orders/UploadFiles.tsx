import { Button, Progress } from 'antd';
import { useState } from 'react';
import { newKey } from '../../shared/api/client';
import type { Order } from '../../shared/api/claims';
import { upload } from '../../shared/api/upload';
import { useAct } from '../../shared/api/useAct';
import { megabytes } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { uploadUrl } from '../../shared/routes';
import { FilePicker } from '../../shared/ui/FilePicker';
import { PhotoPicker } from '../../shared/ui/PhotoPicker';
import { usualLimits, type PickedPhoto } from '../../shared/ui/photoChecks';
import { ProblemNote } from '../../shared/ui/ProblemNote';

const mostVideoBytes = 104_857_600;
const videoTypes = 'video/mp4,video/quicktime,video/webm';

/** Adds pictures, and for packing a video, with how much has been sent. */
export function UploadFiles({ order, kind, onChange }: { order: Order; kind: 'Listing' | 'Packing'; onChange: (order: Order) => void }) {
  const { t, language } = useI18n();
  const [photos, setPhotos] = useState<PickedPhoto[]>([]);
  const [video, setVideo] = useState<File | null>(null);
  const [key, setKey] = useState(newKey);
  const [sent, setSent] = useState(0);
  const act = useAct();
  const tooLarge = video !== null && video.size > mostVideoBytes;
  const ready = (photos.length > 0 || video !== null) && !tooLarge && photos.every((photo) => photo.fault === null);

  const send = () =>
    act.run(async () => {
      setSent(0);
      const report = { kind, line: null };
      const next = await upload<Order>({
        url: uploadUrl.order(order.id),
        report,
        photos: photos.map((photo) => photo.file),
        video,
        idempotencyKey: key,
        onProgress: setSent,
      });
      setPhotos([]);
      setVideo(null);
      setKey(newKey());
      onChange(next);
    });
  return (
    <div className="stack tight">
      <PhotoPicker
        photos={photos}
        limits={usualLimits}
        disabled={act.busy}
        onChange={(change) => {
          setPhotos(change);
          setKey(newKey());
        }}
      />
      {kind === 'Packing' && (
        <div className="stack tight">
          <FilePicker
            label={t('orderFiles.video')}
            accept={videoTypes}
            file={video}
            disabled={act.busy}
            onChoose={(chosen) => {
              setVideo(chosen);
              setKey(newKey());
            }}
          />
          <span className={tooLarge ? 'field-problem' : 'faint'}>{t('orderFiles.videoLimit', { mb: megabytes(mostVideoBytes, language) })}</span>
        </div>
      )}
      <ProblemNote problem={act.problem} />
      {act.busy && <Progress percent={Math.round(sent * 100)} aria-label={t('report.progress')} />}
      {(photos.length > 0 || video !== null) && (
        <div>
          <Button type="primary" loading={act.busy} disabled={!ready} onClick={() => void send()}>
            {t('orderFiles.send')}
          </Button>
        </div>
      )}
    </div>
  );
}
