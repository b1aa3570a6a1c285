import type { BoardVisit } from '../../shared/api/staff';
import { clock } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';
import { Icon } from '../../shared/ui/Icon';
import { useCategoryName } from '../../shared/useCatalogue';
import type { Carry } from './useCarry';
import type { Drag } from './useDrag';

interface Props {
  visit: BoardVisit;
  chosen: boolean;
  style?: React.CSSProperties;
  who: string;
  drag: Drag;
  carry: Carry;
  onChoose: (workOrderId: string) => void;
}

/** One visit on the timeline or in the tray: to be looked at, dragged, or carried by keyboard. */
export function VisitBlock({ visit, chosen, style, who, drag, carry, onChoose }: Props) {
  const { t, language } = useI18n();
  const name = useCategoryName()(visit.category);
  const time = visit.start ? clock(visit.start, language) : t('board.noTime');
  const looks = ['visit-block', `is-${visit.state.toLowerCase()}`, visit.late && 'is-late', chosen && 'is-chosen'].filter(Boolean).join(' ');
  const marks = [visit.urgent && t('common.urgent'), visit.late && t('board.late'), visit.pinned && t('board.pinned'), visit.lent && t('board.lent')].filter(Boolean);
  return (
    <button
      type="button"
      className={looks}
      style={style}
      title={[time, name, ...marks].join(' · ')}
      aria-pressed={chosen}
      aria-label={[time, name, who, t(`board.states.${visit.state}`), ...marks].join(', ')}
      aria-describedby="board-keys"
      onPointerDown={(event) => drag.down(event, visit)}
      onPointerMove={drag.move}
      onPointerUp={(event) => {
        if (drag.up()) {
          event.preventDefault();
        }
      }}
      onPointerCancel={drag.cancel}
      onKeyDown={(event) => void carry(event, visit)}
      onClick={() => onChoose(visit.workOrderId)}
    >
      <span className="visit-time">
        {visit.pinned && (
          <span className="visit-pin" aria-hidden="true">
            <Icon name="lock" size={12} />
          </span>
        )}
        {time}
      </span>
      <span className="visit-name">{name}</span>
    </button>
  );
}
