import { useState } from 'react';
import { api, ask } from '../../shared/api/client';
import type { Job } from '../../shared/api/staff';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { ReasonDialog } from '../../shared/ui/ReasonDialog';
import { CompleteForm } from './CompleteForm';
import { DoorCodePad } from './DoorCodePad';

/** The one next step of a visit, and the ways out of it. */
export function JobActions({ job, onChange }: { job: Job; onChange: () => void }) {
  const { t } = useI18n();
  const act = useAct();
  const path = { id: job.bookingId };
  const leave = () =>
    act.run(async () => {
      await ask(api.POST('/api/bookings/{id}/en-route', { params: { path } }));
      onChange();
    });

  switch (job.state) {
    case 'Accepted':
      return (
        <section className="stack next-step">
          <Button look="primary" wide busy={act.busy} onClick={() => void leave()}>
            {t('job.enRoute')}
          </Button>
          <ProblemNote problem={act.problem} />
          <GiveBack job={job} onChange={onChange} />
        </section>
      );
    case 'EnRoute':
      return (
        <section className="stack next-step">
          <DoorCodePad bookingId={job.bookingId} onArrived={onChange} />
          <NoShow job={job} onChange={onChange} />
          <GiveBack job={job} onChange={onChange} />
        </section>
      );
    case 'Arrived':
      return <CompleteForm bookingId={job.bookingId} onCompleted={onChange} />;
    default:
      return null;
  }
}

function GiveBack({ job, onChange }: { job: Job; onChange: () => void }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const act = useAct();
  const giveBack = (reason: string) =>
    act.run(async () => {
      await ask(api.POST('/api/bookings/{id}/give-back', { params: { path: { id: job.bookingId } }, body: { reason } }));
      setOpen(false);
      onChange();
    });
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('job.giveBack')}
      </Button>
      <ReasonDialog
        title={t('job.giveBack')}
        explanation={t('job.giveBackText')}
        label={t('common.reason')}
        suggestions={[t('offer.ill'), t('offer.parts'), t('job.vehicle')]}
        confirm={t('job.giveBack')}
        danger
        open={open}
        busy={act.busy}
        problem={act.problem}
        onClose={() => setOpen(false)}
        onConfirm={(reason) => void giveBack(reason)}
      />
    </>
  );
}

function NoShow({ job, onChange }: { job: Job; onChange: () => void }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const act = useAct();
  const tell = () =>
    act.run(async () => {
      await ask(api.POST('/api/bookings/{id}/no-show', { params: { path: { id: job.bookingId } } }));
      setOpen(false);
      onChange();
    });
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('job.noShow')}
      </Button>
      <Dialog title={t('job.noShow')} open={open} onClose={() => setOpen(false)}>
        <p>{t('job.noShowText')}</p>
        <ProblemNote problem={act.problem} />
        <div className="dialog-actions">
          <Button onClick={() => setOpen(false)}>{t('common.back')}</Button>
          <Button look="danger" busy={act.busy} onClick={() => void tell()}>
            {t('job.noShowConfirm')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
