import { useId } from 'react';
import { megabytes } from '../format/figures';
import { useI18n } from '../i18n/I18n';
import { Icon } from './Icon';

interface Props {
  label: string;
  accept: string;
  file: File | null;
  disabled?: boolean;
  onChoose: (file: File | null) => void;
}

/** Chooses one file, in our words instead of the browser's. */
export function FilePicker({ label, accept, file, disabled = false, onChoose }: Props) {
  const { t, language } = useI18n();
  const id = useId();
  return (
    <div className="row">
      <label className={disabled ? 'button small picker-off' : 'button small picker'} htmlFor={id}>
        <Icon name="copy" size={18} />
        {label}
        <input id={id} className="visually-hidden" type="file" accept={accept} disabled={disabled} onChange={(event) => onChoose(event.target.files?.[0] ?? null)} />
      </label>
      {file && <span className="soft">{t('common.fileChosen', { name: file.name, mb: megabytes(file.size, language) })}</span>}
    </div>
  );
}
