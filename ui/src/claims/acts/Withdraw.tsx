import { useState } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { ReasonDialog } from '../../shared/ui/ReasonDialog';
import type { ClaimPart } from '../ClaimPage';

export function Withdraw({ token, view, onChange }: ClaimPart) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const act = useAct();
  const withdraw = async (reason: string) => {
    const done = await act.run(async () => {
      onChange(await ask(api.POST('/api/claim/{token}/withdraw', { params: { path: { token } }, body: { reason }, ...ifMatch(view.version) })));
    });
    if (done) {
      setOpen(false);
    }
  };
  return (
    <div>
      <Button look="danger" size="small" onClick={() => setOpen(true)}>
        {t('withdraw.open')}
      </Button>
      <ReasonDialog
        title={t('withdraw.title')}
        explanation={t('withdraw.text')}
        label={t('withdraw.reason')}
        suggestions={[t('withdraw.settled'), t('withdraw.mistake'), t('withdraw.found')]}
        confirm={t('withdraw.confirm')}
        danger
        open={open}
        busy={act.busy}
        problem={act.problem}
        onClose={() => setOpen(false)}
        onConfirm={(reason) => void withdraw(reason)}
      />
    </div>
  );
}
