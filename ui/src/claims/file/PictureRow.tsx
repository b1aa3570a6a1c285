import { useEffect, useState } from 'react';
import { useI18n } from '../../shared/i18n/I18n';
import { isVideo, type NamedPicture } from './usePictureName';

/** Pictures under a heading, each with its name; a tap opens the original. */
export function PictureRow({ title, pictures, empty }: { title: string; pictures: NamedPicture[]; empty: string }) {
  const { t } = useI18n();
  return (
    <div className="stack tight">
      <h3>{title}</h3>
      {pictures.length === 0 && <p className="faint">{empty}</p>}
      {pictures.length > 0 && (
        <ul className="named-pictures">
          {pictures.map((from) => (
            <li key={from.picture.id}>
              {isVideo(from.picture) ? (
                <video src={`${from.url}?size=original`} controls preload="none" aria-label={from.name} />
              ) : (
                <Preview from={from} />
              )}
              <span className="faint">
                {from.name}
                {'removed' in from.picture && from.picture.removed && ` · ${t('claimPictures.removed')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const mostTries = 20;

/** The preview is made by a job, so it is asked for again until it is there. */
function Preview({ from }: { from: NamedPicture }) {
  const { t } = useI18n();
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  const { ready } = from.picture;
  const impossible = 'previewProblem' in from.picture && from.picture.previewProblem !== null;

  useEffect(() => {
    if (!failed || tries >= mostTries) {
      return;
    }
    const timer = window.setTimeout(() => {
      setTries((count) => count + 1);
      setFailed(false);
    }, 3000);
    return () => window.clearTimeout(timer);
  }, [failed, tries]);

  if (impossible) {
    return <span className="photo-stand-in named-picture">{t('problems.preview_impossible')}</span>;
  }
  if (!ready || failed) {
    return <span className="photo-stand-in named-picture">{t('photos.preparing')}</span>;
  }
  return (
    <a href={`${from.url}?size=original`} target="_blank" rel="noreferrer">
      <img className="named-picture" src={`${from.url}?size=preview&try=${tries}`} alt={from.name} loading="lazy" onError={() => setFailed(true)} />
    </a>
  );
}
