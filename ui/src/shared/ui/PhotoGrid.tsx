import { useEffect, useState } from 'react';
import type { Photo } from '../api/types';
import { useI18n } from '../i18n/I18n';

const triesBeforeGivingUp = 20;

export function PhotoGrid({ photos, urlOf }: { photos: Photo[]; urlOf: (id: string) => string }) {
  const { t } = useI18n();
  return (
    <ul className="photo-grid">
      {photos.map((photo, index) => (
        <li key={photo.id} className="photo-cell">
          <Preview photo={photo} url={urlOf(photo.id)} label={t('photos.number', { n: index + 1 })} />
        </li>
      ))}
    </ul>
  );
}

/** A preview is made by a job after the upload, so it is asked for again until it is there. */
function Preview({ photo, url, label }: { photo: Photo; url: string; label: string }) {
  const { t } = useI18n();
  const [tries, setTries] = useState(0);
  const [waiting, setWaiting] = useState(photo.ready === false);

  useEffect(() => {
    if (photo.ready === true) {
      setWaiting(false);
    }
  }, [photo.ready]);

  useEffect(() => {
    if (!waiting || photo.ready === false || tries >= triesBeforeGivingUp) {
      return;
    }
    const timer = window.setTimeout(() => {
      setTries((count) => count + 1);
      setWaiting(false);
    }, 3000);
    return () => window.clearTimeout(timer);
  }, [waiting, tries, photo.ready]);

  if (waiting) {
    return <span className="photo-stand-in">{t('photos.preparing')}</span>;
  }
  return (
    <a href={`${url}?size=original`} target="_blank" rel="noreferrer">
      <img src={`${url}?size=preview&try=${tries}`} alt={label} loading="lazy" onError={() => setWaiting(true)} />
    </a>
  );
}
