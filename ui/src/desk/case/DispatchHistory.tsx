import { Link } from 'react-router';
import { snake } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import { useMe } from '../../shared/session/RequireRole';
import { Time } from '../../shared/ui/Time';
import { useTimeWords } from '../../shared/ui/useTimeWords';
import { WhyText } from '../../shared/ui/WhyText';
import { entries } from '../entries';
import type { CasePart } from './CasePage';

const dropped = ['Cancelled', 'NoShow'];

/** Who was asked and why, what they answered, and which visits came of it. */
export function DispatchHistory({ case: shown }: CasePart) {
  const { t, lookUp } = useI18n();
  const words = useTimeWords();
  const me = useMe();
  return (
    <section className="sheet stack" aria-labelledby="case-dispatch">
      <div className="row spread">
        <h2 id="case-dispatch">{t('case.dispatch')}</h2>
        {shown.workOrder && entries.dispatch.roles.includes(me.role) && (
          <Link to={`${routes.dispatch}?order=${shown.workOrder.id}`}>{t('dispatch.candidates')}</Link>
        )}
      </div>
      {shown.workOrder && <p className="soft">{t('case.workOrder', { state: lookUp(`workOrderStates.${shown.workOrder.state}`) ?? shown.workOrder.state })}</p>}
      {shown.offers.length + shown.bookings.length === 0 && <p className="soft">{t('case.noOffers')}</p>}
      <ul className="stack">
        {shown.bookings.map((booking) => (
          <li key={booking.id} className="line">
            <span className="row spread">
              <strong>{booking.technicianName}</strong>
              <span className={dropped.includes(booking.state) ? 'tag' : 'tag accent'}>{t(`bookingStates.${booking.state}`)}</span>
            </span>
            <span>{words.window(booking.windowStart, booking.windowEnd)}</span>
          </li>
        ))}
        {shown.offers.map((offer) => (
          <li key={offer.id} className="line">
            <span className="row spread">
              <span>{t('case.offered', { name: offer.technicianName })}</span>
              <span className="tag">{lookUp(`offerStates.${snake(offer.state)}`) ?? offer.state}</span>
            </span>
            <WhyText why={offer.why} />
            {offer.declineReason && <span>{t('case.declineReason', { reason: offer.declineReason })}</span>}
            <span className="faint">
              <Time at={offer.answeredAt ?? offer.offeredAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
