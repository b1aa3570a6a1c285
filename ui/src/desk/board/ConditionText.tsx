import type { UndoneCondition } from '../../shared/api/staff';
import { money } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';

/** One thing that stands in the way, in words; by how much, where that is known. */
export function ConditionText({ condition }: { condition: UndoneCondition }) {
  const { t, language } = useI18n();
  const by = condition.by ?? null;
  const amount = by === null ? null : condition.code === 'Price' ? money(by, 'CNY', language) : t('board.minutes', { n: Math.max(1, Math.round(by / 60)) });
  return (
    <>
      {t(`board.conditions.${condition.code}`)}
      {amount !== null && ` (${amount})`}
      {!condition.alone && ` · ${t('board.notAlone')}`}
    </>
  );
}
