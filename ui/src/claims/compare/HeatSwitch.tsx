import { useI18n } from '../../shared/i18n/I18n';

/** Lays the heat map over the picture, or takes it away to see what is under it. */
export function HeatSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useI18n();
  return (
    <label className="check-box">
      <input type="checkbox" checked={on} onChange={() => onChange(!on)} />
      <span>{t('compare.heat')}</span>
    </label>
  );
}
