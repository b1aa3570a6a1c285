import { useState, type FormEvent } from 'react';
import { newKey } from '../../shared/api/client';
import { upload } from '../../shared/api/upload';
import { useAct } from '../../shared/api/useAct';
import { percent } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { PhotoPicker } from '../../shared/ui/PhotoPicker';
import { usualLimits, type PickedPhoto } from '../../shared/ui/photoChecks';
import { ProblemNote } from '../../shared/ui/ProblemNote';

interface Props<T> {
  url: string;
  /** How the text is called in what is sent. */
  as: 'statement' | 'text';
  label: string;
  hint?: string;
  /** What follows from sending it. */
  consequence?: string;
  least?: number;
  send: string;
  version: number;
  onDone: (answer: T) => void;
}

/** Words with pictures beside them: a statement, an objection, an appeal. */
export function WithFiles<T>({ url, as, label, hint, consequence, least = 5, send, version, onDone }: Props<T>) {
  const { t, language } = useI18n();
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<PickedPhoto[]>([]);
  const [key, setKey] = useState(newKey);
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState(0);
  const act = useAct();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const short = text.trim().length < least;
    setMissing(short);
    if (short || photos.some((photo) => photo.fault !== null)) {
      return;
    }
    void act.run(async () => {
      setSent(0);
      const files = photos.map((photo) => photo.file);
      const answer = await upload<T>({ url, report: { [as]: text.trim() }, photos: files, idempotencyKey: key, version, onProgress: setSent });
      setText('');
      setPhotos([]);
      setKey(newKey());
      onDone(answer);
    });
  };
  const change = (next: (old: PickedPhoto[]) => PickedPhoto[]) => {
    setPhotos(next);
    setKey(newKey());
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      {consequence && <p className="note">{consequence}</p>}
      <Field label={label} problem={missing ? t('common.reasonShort', { n: least }) : null} {...(hint ? { hint } : {})}>
        {(wiring) => <textarea {...wiring} className="input" maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <PhotoPicker photos={photos} limits={usualLimits} onChange={change} disabled={act.busy} />
      <ProblemNote problem={act.problem} />
      <Button type="submit" look="primary" busy={act.busy}>
        {act.busy && photos.length > 0 && sent < 1 ? t('report.uploading', { share: percent(sent, language) }) : send}
      </Button>
    </form>
  );
}
