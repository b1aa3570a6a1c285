import { Button } from 'antd';
import { useState } from 'react';
import { useI18n } from '../../shared/i18n/I18n';
import { photoUrl } from '../../shared/routes';
import { PhotoGrid } from '../../shared/ui/PhotoGrid';
import type { CasePart } from './CasePage';

/** Photos show people's homes: they are fetched only when asked for, because the server records each look. */
export function CasePhotos({ case: shown }: CasePart) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <section className="sheet stack" aria-labelledby="case-photos">
      <h2 id="case-photos">{t('photos.title')}</h2>
      {shown.photos.length === 0 && <p className="soft">{t('photos.none')}</p>}
      {shown.photos.length > 0 && !open && (
        <div className="row">
          <span className="soft">{t('photos.held', { n: shown.photos.length })}</span>
          {shown.allowed.includes('reveal') && <Button onClick={() => setOpen(true)}>{t('photos.open')}</Button>}
        </div>
      )}
      {open && <PhotoGrid photos={shown.photos} urlOf={(id) => photoUrl.case(shown.id, id)} />}
    </section>
  );
}
