import { useCallback } from 'react';
import type { BoardView } from '../../shared/api/staff';
import { useI18n } from '../../shared/i18n/I18n';

/** The name by which a technician stands on the board. */
export function usePersonName(board: BoardView): (id: string | null | undefined) => string {
  const { t } = useI18n();
  return useCallback(
    (id) => {
      const person = board.technicians.find((one) => one.technicianId === id);
      return person ? `${person.name} ${person.badge}` : id ? t('board.somebody') : t('board.nobody');
    },
    [board, t],
  );
}
