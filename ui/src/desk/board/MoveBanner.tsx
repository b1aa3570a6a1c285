import { Button } from 'antd';
import type { BoardView } from '../../shared/api/staff';
import { money } from '../../shared/format/money';
import { clock } from '../../shared/format/time';
import { useI18n } from '../../shared/i18n/I18n';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { ConditionText } from './ConditionText';
import type { Moves } from './useMoves';
import { usePersonName } from './usePersonName';

/** What the carried visit would cost and change, and the choice to do it. */
export function MoveBanner({ board, moves }: { board: BoardView; moves: Moves }) {
  const { t, language } = useI18n();
  const nameOf = usePersonName(board);
  const { proposal, outcome, act } = moves;
  if (!proposal) {
    return <ProblemNote problem={act.problem} />;
  }
  const others = outcome?.changes.filter((change) => change.workOrderId !== proposal.visit.workOrderId) ?? [];
  const broken = outcome?.changes.filter((change) => change.breaksPromise) ?? [];
  const difference = outcome?.costDifference ?? 0;
  return (
    <section className="sheet what-if" aria-live="polite">
      <div className="row spread">
        <strong>{t('board.moveTo', { name: nameOf(proposal.technicianId), time: clock(new Date(proposal.start).toISOString(), language) })}</strong>
        <span className="row compact">
          {!outcome && (
            <Button type="primary" loading={act.busy} onClick={() => moves.price(proposal)}>
              {t('board.askPrice')}
            </Button>
          )}
          {outcome?.possible && (
            <Button type="primary" danger={broken.length > 0} loading={act.busy} onClick={moves.confirm}>
              {t(broken.length > 0 ? 'board.confirmBreaking' : 'board.confirm')}
            </Button>
          )}
          <Button onClick={moves.drop}>{t('board.putBack')}</Button>
        </span>
      </div>
      <ProblemNote problem={act.problem} />
      {outcome && !outcome.possible && (
        <div className="note bad stack tight">
          <p>{t('board.impossible')}</p>
          <ul className="stack tight">
            {outcome.conditions.map((condition) => (
              <li key={condition.code}>
                <ConditionText condition={condition} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {outcome?.possible && (
        <div className="stack tight">
          <p>
            <span className={difference > 0 ? 'tag warn' : 'tag accent'}>{t(difference > 0 ? 'board.dearer' : 'board.cheaper', { amount: money(Math.abs(difference), 'CNY', language) })}</span>
          </p>
          {broken.length > 0 && <p className="note warn">{t('board.breaks', { n: broken.length })}</p>}
          {others.length === 0 ? (
            <p className="soft">{t('board.nobodyElse')}</p>
          ) : (
            <ul className="stack tight">
              {others.map((change) => (
                <li key={change.workOrderId} className="soft">
                  {change.number.slice(-5)} · {change.fromStart ? `${nameOf(change.fromTechnicianId)} ${clock(change.fromStart, language)}` : t('board.tray')} →{' '}
                  {change.toStart ? `${nameOf(change.toTechnicianId)} ${clock(change.toStart, language)}` : t('board.tray')}
                  {change.breaksPromise && ` · ${t('board.breaksIts')}`}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
