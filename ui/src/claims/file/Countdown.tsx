import type { ClaimView } from '../../shared/api/claims';
import { fullDateTime, secondsUntil } from '../../shared/format/time';
import { useNow } from '../../shared/format/useNow';
import { useI18n } from '../../shared/i18n/I18n';
import type { Key } from '../../shared/i18n/translate';
import { Icon } from '../../shared/ui/Icon';

export type Side = 'Consumer' | 'Merchant' | 'Reviewer';

/** How long is left, in the two largest units: 2 days 3 hours, 14 minutes 5 seconds. */
export function useTimeLeft(): (dueAt: string) => string {
  const { t } = useI18n();
  const now = useNow(1000);
  return (dueAt) => {
    const seconds = secondsUntil(dueAt, now);
    const [d, h, m, s] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
    return seconds === 0
      ? t('claimDue.over')
      : d > 0
        ? t('claimDue.days', { d, h })
        : h > 0
          ? t('claimDue.hours', { h, m })
          : t('claimDue.minutes', { m, s });
  };
}

/** The window both sides see closing: whose turn it is, how long is left, until when. */
export function Countdown({ view, side }: { view: Pick<ClaimView, 'dueAt' | 'dueFor' | 'extended' | 'state'>; side: Side }) {
  const { t, language } = useI18n();
  const left = useTimeLeft();
  if (view.dueAt === null) {
    return null;
  }
  return (
    <div className="due">
      <Icon name="clock" size={26} />
      <div>
        <p className="due-whose">{t(whose(view, side))}</p>
        <p className="due-left" role="timer">
          {left(view.dueAt)}
        </p>
        <p className="faint">
          {t('claimDue.until', { at: fullDateTime(view.dueAt, language) })}
          {view.extended && view.state === 'AwaitingMerchant' && ` · ${t('claimDue.extended')}`}
        </p>
      </div>
    </div>
  );
}

function whose(view: Pick<ClaimView, 'dueFor' | 'state'>, side: Side): Key {
  if (view.state === 'Decided') {
    return 'claimDue.appeal';
  }
  if (view.state === 'EvidenceCheck') {
    return 'claimDue.check';
  }
  if (view.state === 'Inspection') {
    return 'claimDue.inspection';
  }
  return view.dueFor === null || view.dueFor === 'System' ? 'claimDue.plain' : view.dueFor === side && side !== 'Reviewer' ? 'claimDue.yours' : `claimDue.of.${view.dueFor}`;
}
