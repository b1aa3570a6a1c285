import { Button } from 'antd';
import { useState } from 'react';
import { api, ask, ifMatch } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { Dialog } from '../../shared/ui/Dialog';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { PlaceSelect } from '../PlaceSelect';
import type { CasePart } from './CasePage';

export function SetPlace({ case: shown, onChange, open, onClose }: CasePart & { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const [code, setCode] = useState<string | null>(shown.candidates[0]?.code ?? null);
  const act = useAct();
  const save = (placeCode: string) =>
    act.run(async () => {
      await ask(api.POST('/api/cases/{id}/place', { params: { path: { id: shown.id } }, body: { placeCode }, ...ifMatch(shown.version) }));
      onClose();
      onChange();
    });
  return (
    <Dialog title={t('case.setPlace')} open={open} onClose={onClose}>
      <PlaceSelect label={t('facts.county')} known={shown.candidates} value={code === null ? [] : [code]} onChange={(codes) => setCode(codes[0] ?? null)} />
      <ProblemNote problem={act.problem} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('common.back')}</Button>
        <Button type="primary" loading={act.busy} disabled={code === null} onClick={() => void save(code ?? '')}>
          {t('common.save')}
        </Button>
      </div>
    </Dialog>
  );
}
