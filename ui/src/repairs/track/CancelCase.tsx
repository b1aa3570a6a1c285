import { useState } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { ReasonDialog } from '../../shared/ui/ReasonDialog';
import type { TrackPart } from '../TrackPage';

export function CancelCase({ token, view, onChange }: TrackPart) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const act = useAct();
  const cancel = async (reason: string) => {
    const done = await act.run(async () => {
      onChange(await ask(api.POST('/api/track/{token}/cancel', { params: { path: { token } }, body: { reason }, ...ifMatch(view.version) })));
    });
    if (done) {
      setOpen(false);
    }
  };
  return (
    <div>
      <Button look="danger" size="small" onClick={() => setOpen(true)}>
        {t('cancel.open')}
      </Button>
      <ReasonDialog
        title={t('cancel.title')}
        explanation={t('cancel.text')}
        label={t('cancel.reason')}
        suggestions={[t('cancel.solvedItself'), t('cancel.otherTime'), t('cancel.elsewhere')]}
        confirm={t('cancel.confirm')}
        danger
        open={open}
        busy={act.busy}
        problem={act.problem}
        onClose={() => setOpen(false)}
        onConfirm={(reason) => void cancel(reason)}
      />
    </div>
  );
}
