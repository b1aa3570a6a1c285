import { useI18n } from '../i18n/I18n';
import { Icon } from './Icon';

export function StarsShown({ value }: { value: number }) {
  const { t } = useI18n();
  return (
    <span className="stars" role="img" aria-label={t('rating.given', { n: value })}>
      {[1, 2, 3, 4, 5].map((star) => (
        <span key={star} className={star <= Math.round(value) ? 'star on' : 'star'}>
          <Icon name="star" size={18} />
        </span>
      ))}
    </span>
  );
}

export function StarsField({ value, onChange }: { value: number; onChange: (stars: number) => void }) {
  const { t } = useI18n();
  return (
    <fieldset>
      <legend className="legend">{t('rating.ask')}</legend>
      <div className="stars">
        {[1, 2, 3, 4, 5].map((star) => (
          <label key={star} className={star <= value ? 'star on' : 'star'}>
            <input type="radio" name="stars" checked={star === value} onChange={() => onChange(star)} aria-label={t('rating.given', { n: star })} />
            <Icon name="star" size={40} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
