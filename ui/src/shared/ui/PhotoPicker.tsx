import { useEffect, useId, useRef, useState } from 'react';
import { megabytes } from '../format/figures';
import { useI18n } from '../i18n/I18n';
import { Icon } from './Icon';
import { pick, type PhotoLimits, type PickedPhoto } from './photoChecks';

interface Props {
  photos: PickedPhoto[];
  limits: PhotoLimits;
  onChange: (change: (photos: PickedPhoto[]) => PickedPhoto[]) => void;
  disabled?: boolean;
}

/** Chooses photos from the camera or the gallery, shows them and says at once which cannot be sent. */
export function PhotoPicker({ photos, limits, onChange, disabled = false }: Props) {
  const { t, language } = useI18n();
  const id = useId();
  const [tooMany, setTooMany] = useState(false);
  const known = useRef(photos);
  known.current = photos;

  useEffect(() => () => known.current.forEach((photo) => URL.revokeObjectURL(photo.url)), []);

  const add = (files: FileList | null) => {
    const room = limits.count - photos.length;
    const chosen = Array.from(files ?? []);
    setTooMany(chosen.length > room);
    onChange((old) => [...old, ...chosen.slice(0, room).map((file) => pick(file, limits))]);
  };
  const remove = (gone: PickedPhoto) => {
    URL.revokeObjectURL(gone.url);
    setTooMany(false);
    onChange((old) => old.filter((photo) => photo !== gone));
  };
  const measure = (shown: PickedPhoto, image: HTMLImageElement) => {
    if (shown.fault === null && image.naturalWidth * image.naturalHeight > limits.pixels) {
      onChange((old) => old.map((photo) => (photo.id === shown.id ? { ...photo, fault: 'pixels' } : photo)));
    }
  };

  const input = (source: 'camera' | 'gallery') => (
    <label className={photos.length >= limits.count || disabled ? 'button small picker-off' : 'button small picker'} htmlFor={`${id}-${source}`}>
      <Icon name={source === 'camera' ? 'camera' : 'copy'} size={20} />
      {t(`photos.${source}`)}
      <input
        id={`${id}-${source}`}
        className="visually-hidden"
        type="file"
        accept={`${limits.types.join(',')},.heic,.heif`}
        capture={source === 'camera' ? 'environment' : undefined}
        multiple={source === 'gallery'}
        disabled={photos.length >= limits.count || disabled}
        onChange={(event) => {
          add(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );

  return (
    <div className="stack tight">
      <div className="row">
        {input('camera')}
        {input('gallery')}
      </div>
      <p className="faint">{t('photos.limits', { count: limits.count, mb: megabytes(limits.bytes, language) })}</p>
      {tooMany && <p className="field-problem">{t('photos.tooMany', { count: limits.count })}</p>}
      {photos.length > 0 && (
        <ul className="photo-grid">
          {photos.map((photo) => (
            <li key={photo.id}>
              <PickedCell photo={photo} onMeasure={measure} onRemove={() => remove(photo)} />
              {photo.fault && <p className="field-problem">{t(`photos.fault.${photo.fault}`, { mb: megabytes(limits.bytes, language) })}</p>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface CellProps {
  photo: PickedPhoto;
  onMeasure: (photo: PickedPhoto, image: HTMLImageElement) => void;
  onRemove: () => void;
}

function PickedCell({ photo, onMeasure, onRemove }: CellProps) {
  const { t } = useI18n();
  const [shown, setShown] = useState(photo.fault !== 'type' && !/hei[cf]/i.test(photo.file.type + photo.file.name));
  return (
    <div className={photo.fault ? 'photo-cell is-bad' : 'photo-cell'}>
      {shown ? (
        <img src={photo.url} alt={photo.file.name} onLoad={(event) => onMeasure(photo, event.currentTarget)} onError={() => setShown(false)} />
      ) : (
        <span className="photo-stand-in">{photo.file.name}</span>
      )}
      <button type="button" className="photo-remove" onClick={onRemove} aria-label={t('photos.remove', { name: photo.file.name })}>
        <span>
          <Icon name="close" size={16} />
        </span>
      </button>
    </div>
  );
}
