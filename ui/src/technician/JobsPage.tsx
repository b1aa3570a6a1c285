import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, ask } from '../shared/api/client';
import type { DayStop, JobBooking, JobList } from '../shared/api/staff';
import { useResource } from '../shared/api/useResource';
import { clock } from '../shared/format/time';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { CaseNumber } from '../shared/ui/CaseNumber';
import { Loaded } from '../shared/ui/Loaded';
import { Empty } from '../shared/ui/Waiting';
import { useTimeWords } from '../shared/ui/useTimeWords';
import { useCategoryName } from '../shared/useCatalogue';
import { StopExtras } from './StopExtras';
import { OfferCard } from './OfferCard';
import { TechnicianShell } from './TechnicianShell';

const pollMs = 5000;

/** Offers to answer, visits to make, visits made. */
export function JobsPage() {
  const { t } = useI18n();
  const jobs = useResource('jobs', () => ask(api.GET('/api/technician/jobs')), pollMs);
  return (
    <TechnicianShell title={t('jobs.title')}>
      <div className="stack loose">
        <h1>{t('jobs.title')}</h1>
        <Loaded from={jobs}>{(list) => <Jobs list={list} onAnswered={() => void jobs.reload()} />}</Loaded>
      </div>
    </TechnicianShell>
  );
}

function Jobs({ list, onAnswered }: { list: JobList; onAnswered: () => void }) {
  const { t } = useI18n();
  const route = useResource('day', () => ask(api.GET('/api/technician/day')), 3 * pollMs);
  const stops = route.data?.stops ?? [];
  const days = byDay(list.bookings, stops);
  if (list.offers.length + list.bookings.length + list.done.length === 0) {
    return <Empty icon="clock" title={t('jobs.empty')} />;
  }
  return (
    <>
      {list.offers.length > 0 && (
        <section className="stack" aria-live="polite">
          <h2>{t('jobs.offers', { n: list.offers.length })}</h2>
          {list.offers.map((offer) => (
            <OfferCard key={offer.offerId} offer={offer} onAnswered={onAnswered} />
          ))}
        </section>
      )}
      <section className="stack">
        <h2>{t('jobs.bookings')}</h2>
        {days.length === 0 && <p className="soft">{t('jobs.noBookings')}</p>}
        {days.map(([day, bookings]) => (
          <Day key={day} bookings={bookings} stops={stops} onChanged={() => void route.reload()} />
        ))}
      </section>
      {list.done.length > 0 && (
        <details>
          <summary className="done-summary">{t('jobs.done', { n: list.done.length })}</summary>
          <ul className="stack tight">
            {list.done.map((booking) => (
              <BookingRow key={booking.bookingId} booking={booking} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Day({ bookings, stops, onChanged }: { bookings: JobBooking[]; stops: DayStop[]; onChanged: () => void }) {
  const words = useTimeWords();
  const first = bookings[0];
  return (
    <div className="stack tight">
      {first && <h3 className="soft">{words.day(first.windowStart)}</h3>}
      <ul className="stack tight">
        {bookings.map((booking) => {
          const stop = stops.find((one) => one.bookingId === booking.bookingId);
          return (
            <BookingRow key={booking.bookingId} booking={booking}>
              {stop && <StopExtras stop={stop} onChanged={onChanged} />}
            </BookingRow>
          );
        })}
      </ul>
    </div>
  );
}

function BookingRow({ booking, children }: { booking: JobBooking; children?: ReactNode }) {
  const { t, language } = useI18n();
  const categoryName = useCategoryName();
  return (
    <li>
      <Link className="sheet booking" to={routes.job(booking.bookingId)}>
        <span className="booking-time">
          {clock(booking.windowStart, language)}
          <small>–{clock(booking.windowEnd, language)}</small>
        </span>
        <span className="stack tight">
          <strong>{[categoryName(booking.category), booking.brand].filter(Boolean).join(' · ')}</strong>
          <span className="soft">{booking.county.join(' ')}</span>
          <span className="row">
            <span className="tag accent">{t(`bookingStates.${booking.state}`)}</span>
            {booking.urgent && <span className="tag warn">{t('common.urgent')}</span>}
          </span>
          <span className="faint">
            <CaseNumber value={booking.number} />
          </span>
        </span>
      </Link>
      {children}
    </li>
  );
}

/** In the order of the plan; what no plan knows of by its window. */
function byDay(bookings: JobBooking[], stops: DayStop[]): [string, JobBooking[]][] {
  const turn = (booking: JobBooking) => stops.findIndex((stop) => stop.bookingId === booking.bookingId);
  const days = new Map<string, JobBooking[]>();
  for (const booking of [...bookings].sort((a, b) => (stops.length > 0 ? turn(a) - turn(b) : 0) || a.windowStart.localeCompare(b.windowStart))) {
    const day = new Date(booking.windowStart).toDateString();
    days.set(day, [...(days.get(day) ?? []), booking]);
  }
  return [...days];
}
