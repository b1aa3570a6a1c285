import { useState, type FormEvent } from 'react';
import { newKey } from '../../shared/api/client';
import { isSettled, asProblem } from '../../shared/api/problem';
import { upload } from '../../shared/api/upload';
import { useAct } from '../../shared/api/useAct';
import { percent } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { PhotoPicker } from '../../shared/ui/PhotoPicker';
import { usualLimits, type PickedPhoto } from '../../shared/ui/photoChecks';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { useCatalogue } from '../../shared/useCatalogue';

export function CompleteForm({ bookingId, onCompleted }: { bookingId: string; onCompleted: () => void }) {
  const { t, language } = useI18n();
  const limits = useCatalogue().data?.photoLimits ?? usualLimits;
  const [notes, setNotes] = useState('');
  const [photos, setPhotos] = useState<PickedPhoto[]>([]);
  const [key, setKey] = useState(newKey);
  const [sent, setSent] = useState(0);
  const act = useAct();

  const complete = async () => {
    try {
      await upload({
        url: `/api/bookings/${encodeURIComponent(bookingId)}/complete`,
        report: { notes: notes.trim() },
        photos: photos.map((photo) => photo.file),
        idempotencyKey: key,
        onProgress: setSent,
      });
    } catch (error) {
      if (isSettled(asProblem(error))) {
        setKey(newKey());
      }
      throw error;
    }
    onCompleted();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(0);
    void act.run(complete);
  };

  return (
    <form className="sheet stack" onSubmit={submit}>
      <h2>{t('complete.title')}</h2>
      <Field label={t('complete.notes')} hint={t('complete.notesHint')}>
        {(wiring) => (
          <textarea {...wiring} className="input" maxLength={2000} required value={notes} onChange={(event) => setNotes(event.target.value)} />
        )}
      </Field>
      <PhotoPicker photos={photos} limits={limits} onChange={setPhotos} disabled={act.busy} />
      <ProblemNote problem={act.problem} />
      <Button type="submit" look="primary" wide busy={act.busy} disabled={notes.trim() === '' || photos.some((photo) => photo.fault !== null)}>
        {act.busy && photos.length > 0 && sent < 1 ? t('report.uploading', { share: percent(sent, language) }) : t('complete.send')}
      </Button>
    </form>
  );
}
