import type { ReactNode } from 'react';
import type { Act } from '../api/useAct';
import { useI18n } from '../i18n/I18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemNote } from './ProblemNote';

interface Props {
  title: string;
  /** What follows from it. */
  children: ReactNode;
  confirm: string;
  danger?: boolean;
  open: boolean;
  act: Act;
  onClose: () => void;
  onConfirm: () => void;
}

/** Says what an act leads to before it is done. */
export function ConfirmDialog({ title, children, confirm, danger = false, open, act, onClose, onConfirm }: Props) {
  const { t } = useI18n();
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      {children}
      <ProblemNote problem={act.problem} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('common.back')}</Button>
        <Button look={danger ? 'danger' : 'primary'} busy={act.busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
