import { Button } from 'antd';
import { useState } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { ReasonDialog } from '../../shared/ui/ReasonDialog';
import type { CasePart } from './CasePage';
import { SetPlace } from './SetPlace';

/** The acts the server allows this person on this case, now. */
export function CaseActions({ case: shown, onChange }: CasePart) {
  const { t } = useI18n();
  const [asking, setAsking] = useState<'decline' | 'note' | null>(null);
  const [placing, setPlacing] = useState(false);
  const plain = useAct();
  const reasoned = useAct();
  const may = (name: (typeof shown.allowed)[number]) => shown.allowed.includes(name);
  const target = { params: { path: { id: shown.id } }, ...ifMatch(shown.version) };

  const act = (work: () => Promise<unknown>) =>
    void plain.run(async () => {
      await work();
      onChange();
    });
  const release = () => ask(api.POST('/api/cases/{id}/release', target));
  const unlock = () => ask(api.POST('/api/cases/{id}/unlock-door-code', target));
  const retry = () => ask(api.POST('/api/dispatch/work-orders/{id}/retry', { params: { path: { id: shown.workOrder?.id ?? '' } } }));
  const tell = (text: string) =>
    reasoned.run(async () => {
      await (asking === 'note'
        ? ask(api.POST('/api/cases/{id}/note', { ...target, body: { text } }))
        : ask(api.POST('/api/cases/{id}/decline', { ...target, body: { reason: text } })));
      setAsking(null);
      onChange();
    });

  if (!shown.allowed.some((act) => act !== 'reveal')) {
    return null;
  }
  return (
    <div className="stack tight">
      <div className="row">
        {may('release') && (
          <Button type="primary" loading={plain.busy} onClick={() => act(release)}>
            {t('case.release')}
          </Button>
        )}
        {may('set-place') && <Button onClick={() => setPlacing(true)}>{t('case.setPlace')}</Button>}
        {may('retry-dispatch') && shown.workOrder && (
          <Button loading={plain.busy} onClick={() => act(retry)}>
            {t('dispatch.retry')}
          </Button>
        )}
        {may('unlock-door-code') && (
          <Button loading={plain.busy} onClick={() => act(unlock)}>
            {t('case.unlockDoorCode')}
          </Button>
        )}
        {may('note') && <Button onClick={() => setAsking('note')}>{t('case.note')}</Button>}
        {may('decline') && (
          <Button danger onClick={() => setAsking('decline')}>
            {t('case.decline')}
          </Button>
        )}
      </div>
      <ProblemNote problem={plain.problem} />
      <ReasonDialog
        title={t(asking === 'note' ? 'case.note' : 'case.decline')}
        explanation={t(asking === 'note' ? 'case.noteText' : 'case.declineText')}
        label={t(asking === 'note' ? 'case.noteLabel' : 'common.reason')}
        least={asking === 'note' ? 1 : 5}
        confirm={t(asking === 'note' ? 'common.save' : 'case.decline')}
        danger={asking === 'decline'}
        open={asking !== null}
        busy={reasoned.busy}
        problem={reasoned.problem}
        onClose={() => setAsking(null)}
        onConfirm={(text) => void tell(text)}
      />
      <SetPlace case={shown} onChange={onChange} open={placing} onClose={() => setPlacing(false)} />
    </div>
  );
}
