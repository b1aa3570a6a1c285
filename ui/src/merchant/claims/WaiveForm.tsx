import { Button } from 'antd';
import { useState } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import type { MerchantPart } from './MerchantClaimPage';

/** Leaves it to a person, without an answer. */
export function WaiveForm({ id, view, onChange }: MerchantPart) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const act = useAct();
  const consequence = t('merchantAnswer.waive.consequence', { days: view.policy.policy.reviewWorkingDays });
  const waive = async () => {
    const done = await act.run(async () => {
      onChange(await ask(api.POST('/api/merchant/claims/{id}/waive', { params: { path: { id } }, ...ifMatch(view.version) })));
    });
    if (done) {
      setOpen(false);
    }
  };
  return (
    <div className="stack">
      <p className="note warn">{consequence}</p>
      <div>
        <Button danger onClick={() => setOpen(true)}>
          {t('merchantAnswer.waive.send')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('merchantAnswer.waive.confirm')}
        confirm={t('merchantAnswer.waive.send')}
        danger
        open={open}
        act={act}
        onClose={() => setOpen(false)}
        onConfirm={() => void waive()}
      >
        <p>{consequence}</p>
        <p className="soft">{t('merchantAnswer.final')}</p>
      </ConfirmDialog>
    </div>
  );
}
