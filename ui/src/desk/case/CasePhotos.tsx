import { Button } from 'antd';
import { useI18n } from '../../shared/i18n/I18n';
import { photoUrl } from '../../shared/routes';
import { PhotoGrid } from '../../shared/ui/PhotoGrid';
import type { CasePart } from './CasePage';
import { RevealDialog } from './RevealDialog';
import { useReveal } from './useReveal';

/** Photos show people's homes, so they too are read with a reason. */
export function CasePhotos({ case: shown, onChange }: CasePart) {
  const { t } = useI18n();
  const reveal = useReveal(shown.id, onChange);
  const open = reveal.clear.photos !== undefined;
  return (
    <section className="sheet stack" aria-labelledby="case-photos">
      <h2 id="case-photos">{t('photos.title')}</h2>
      {shown.photos.length === 0 && <p className="soft">{t('photos.none')}</p>}
      {shown.photos.length > 0 && !open && (
        <div className="row">
          <span className="soft">{t('photos.held', { n: shown.photos.length })}</span>
          {shown.allowed.includes('reveal') && <Button onClick={() => reveal.open('photos')}>{t('photos.open')}</Button>}
        </div>
      )}
      {open && <PhotoGrid photos={shown.photos} urlOf={(id) => photoUrl.case(shown.id, id)} />}
      <RevealDialog from={reveal} />
    </section>
  );
}
