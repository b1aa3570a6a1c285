import { useState } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { ReasonDialog } from '../../shared/ui/ReasonDialog';
import type { ClaimPart } from '../ClaimPage';

/** The replacement came or the repair was done: good, or not. */
export function Received({ token, view, onChange }: ClaimPart) {
  const { t } = useI18n();
  const [open, setOpen] = useState<'confirm' | 'object' | null>(null);
  const act = useAct();
  const on = { params: { path: { token } }, ...ifMatch(view.version) };
  const run = async (work: () => Promise<typeof view>) => {
    if (await act.run(async () => onChange(await work()))) {
      setOpen(null);
    }
  };
  return (
    <section className="sheet stack your-turn" aria-labelledby="received-title">
      <h2 id="received-title">{t('received.title')}</h2>
      <div className="row">
        <Button look="primary" onClick={() => setOpen('confirm')}>
          {t('received.confirm')}
        </Button>
        <Button onClick={() => setOpen('object')}>{t('received.object')}</Button>
      </div>
      <ConfirmDialog
        title={t('received.confirmTitle')}
        confirm={t('received.confirm')}
        open={open === 'confirm'}
        act={act}
        onClose={() => setOpen(null)}
        onConfirm={() => void run(() => ask(api.POST('/api/claim/{token}/confirm-fulfilment', on)))}
      >
        <p>{t('received.confirmText')}</p>
      </ConfirmDialog>
      <ReasonDialog
        title={t('received.objectTitle')}
        explanation={t('received.objectText')}
        label={t('received.objectLabel')}
        least={5}
        confirm={t('received.object')}
        open={open === 'object'}
        busy={act.busy}
        problem={act.problem}
        onClose={() => setOpen(null)}
        onConfirm={(text) => void run(() => ask(api.POST('/api/claim/{token}/object-fulfilment', { ...on, body: { text } })))}
      />
    </section>
  );
}
