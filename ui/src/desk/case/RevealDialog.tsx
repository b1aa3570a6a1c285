import { useI18n } from '../../shared/i18n/I18n';
import { ReasonDialog } from '../../shared/ui/ReasonDialog';
import type { useReveal } from './useReveal';

export function RevealDialog({ from }: { from: ReturnType<typeof useReveal> }) {
  const { t } = useI18n();
  return (
    <ReasonDialog
      title={from.asking ? t('reveal.title', { field: t(`secrets.${from.asking}`) }) : ''}
      explanation={t('reveal.text')}
      label={t('common.reason')}
      suggestions={[t('reveal.callBack'), t('reveal.checkAddress'), t('reveal.review')]}
      least={4}
      confirm={t('reveal.confirm')}
      open={from.asking !== null}
      busy={from.act.busy}
      problem={from.act.problem}
      onClose={from.close}
      onConfirm={(reason) => void from.reveal(reason)}
    />
  );
}
