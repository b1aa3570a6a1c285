import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Shot } from '../../shared/api/claims';
import { megabytes } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { Icon } from '../../shared/ui/Icon';
import type { PhotoLimits } from '../../shared/ui/photoChecks';
import type { ShotPhoto } from './checks';
import { adviceFor, type Advice } from './quality';
import { ShotHint } from './ShotHint';

interface Props {
  shot: Shot;
  required: boolean;
  photos: ShotPhoto[];
  limits: PhotoLimits;
  disabled: boolean;
  full: boolean;
  onPut: (files: File[], instead: ShotPhoto | null) => void;
  onRemove: (photo: ShotPhoto) => void;
}

export function ShotCard({ shot, required, photos, limits, disabled, full, onPut, onRemove }: Props) {
  const { t } = useI18n();
  const name = t(`claimShots.${shot}.name`);
  const many = shot === 'Other';
  return (
    <li className="shot">
      <div className="shot-head">
        <ShotHint shot={shot} />
        <div>
          <h3>
            {name} <span className="optional">{t(required ? 'fileClaim.shotRequired' : 'common.optional')}</span>
          </h3>
          <p className="faint">{t(`claimShots.${shot}.hint`)}</p>
        </div>
      </div>
      {photos.map((one) => (
        <ShotTaken key={one.photo.id} from={one} name={name} limits={limits} disabled={disabled} onAgain={(files) => onPut(files, one)} onRemove={() => onRemove(one)} />
      ))}
      {(photos.length === 0 || many) && (
        <div className="row">
          <Source label={t('photos.camera')} of={name} camera disabled={disabled || full} onFiles={(files) => onPut(files, null)}>
            <Icon name="camera" size={20} />
          </Source>
          <Source label={t('photos.gallery')} of={name} many={many} disabled={disabled || full} onFiles={(files) => onPut(files, null)}>
            <Icon name="copy" size={20} />
          </Source>
        </div>
      )}
    </li>
  );
}

interface TakenProps {
  from: ShotPhoto;
  name: string;
  limits: PhotoLimits;
  disabled: boolean;
  onAgain: (files: File[]) => void;
  onRemove: () => void;
}

/** A photo that was taken: how it looks, whether it could be better, taking it again. */
function ShotTaken({ from, name, limits, disabled, onAgain, onRemove }: TakenProps) {
  const { t, language } = useI18n();
  const { photo } = from;
  const [shown, setShown] = useState(photo.fault === null);
  const [advice, setAdvice] = useState<Advice | null>(null);

  useEffect(() => {
    let live = true;
    void adviceFor(photo.file).then((found) => live && setAdvice(found));
    return () => {
      live = false;
    };
  }, [photo.file]);

  return (
    <div className="shot-taken">
      {shown ? (
        <img src={photo.url} alt={t('fileClaim.taken', { shot: name })} onError={() => setShown(false)} />
      ) : (
        <span className="photo-stand-in">{photo.file.name}</span>
      )}
      <div className="stack tight">
        {photo.fault ? (
          <p className="field-problem">{t(`photos.fault.${photo.fault}`, { mb: megabytes(limits.bytes, language) })}</p>
        ) : advice ? (
          <p className="shot-advice">{t(`fileClaim.advice.${advice}`)}</p>
        ) : (
          <p className="soft">{t('fileClaim.takenWell')}</p>
        )}
        <div className="row">
          <Source label={t('fileClaim.again')} of={name} disabled={disabled} onFiles={onAgain}>
            <Icon name="camera" size={18} />
          </Source>
          <button type="button" className="button quiet small" disabled={disabled} onClick={onRemove}>
            {t('common.remove')}
            <span className="visually-hidden"> {name}</span>
          </button>
        </div>
      </div>
    </div>
  );
}

interface SourceProps {
  label: string;
  of: string;
  camera?: boolean;
  many?: boolean;
  disabled: boolean;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

function Source({ label, of, camera = false, many = false, disabled, onFiles, children }: SourceProps) {
  const id = useId();
  return (
    <label className={disabled ? 'button small picker-off' : 'button small picker'} htmlFor={id}>
      {children}
      {label}
      <span className="visually-hidden"> {of}</span>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="image/jpeg,image/png,image/webp,image/heic,image/heif,image/avif,image/gif,image/bmp,.heic,.heif"
        capture={camera ? 'environment' : undefined}
        multiple={many}
        disabled={disabled}
        onChange={(event) => {
          onFiles(Array.from(event.target.files ?? []));
          event.target.value = '';
        }}
      />
    </label>
  );
}
