import type { Step, TrackView } from '../../shared/api/types';
import { useI18n } from '../../shared/i18n/I18n';
import { Icon } from '../../shared/ui/Icon';
import { Time } from '../../shared/ui/Time';

export function Steps({ steps, current }: { steps: TrackView['steps']; current: Step }) {
  const { t } = useI18n();
  return (
    <section className="stack">
      <h2>{t('track.steps')}</h2>
      <ol className="steps">
        {steps.map(({ step, at }) => (
          <li key={step} className={at ? 'is-done' : undefined} aria-current={step === current ? 'step' : undefined}>
            <span className="step-dot">{at && <Icon name="check" size={14} />}</span>
            <span className="step-name">{t(`steps.${step}`)}</span>
            {at && (
              <span className="faint">
                <Time at={at} show="absolute" />
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
