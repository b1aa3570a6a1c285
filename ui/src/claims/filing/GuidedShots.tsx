import type { Shot } from '../../shared/api/claims';
import { megabytes } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { pick, type PhotoLimits } from '../../shared/ui/photoChecks';
import type { ShotPhoto } from './checks';
import { ShotCard } from './ShotCard';

interface Props {
  shots: { shot: Shot; required: boolean }[];
  photos: ShotPhoto[];
  limits: PhotoLimits;
  disabled: boolean;
  onChange: (change: (old: ShotPhoto[]) => ShotPhoto[]) => void;
}

/** One card a picture that helps: what it should show, taken or chosen, looked at, taken again. */
export function GuidedShots({ shots, photos, limits, disabled, onChange }: Props) {
  const { t, language } = useI18n();
  const room = limits.count - photos.length;
  const put = (shot: Shot, files: File[], instead: ShotPhoto | null) =>
    onChange((old) => {
      const kept = old.filter((one) => one !== instead);
      return [...kept, ...files.slice(0, limits.count - kept.length).map((file) => ({ shot, photo: pick(file, limits) }))];
    });
  const remove = (gone: ShotPhoto) => {
    URL.revokeObjectURL(gone.photo.url);
    onChange((old) => old.filter((one) => one !== gone));
  };
  return (
    <div className="stack">
      <ul className="shots">
        {shots.map(({ shot, required }) => (
          <ShotCard
            key={shot}
            shot={shot}
            required={required}
            photos={photos.filter((one) => one.shot === shot)}
            limits={limits}
            disabled={disabled}
            full={room <= 0}
            onPut={(files, instead) => put(shot, files, instead)}
            onRemove={remove}
          />
        ))}
      </ul>
      <p className="faint">{t('photos.limits', { count: limits.count, mb: megabytes(limits.bytes, language) })}</p>
    </div>
  );
}
