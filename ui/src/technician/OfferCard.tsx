import { Link } from 'react-router';
import type { JobOffer } from '../shared/api/staff';
import { kilometres } from '../shared/format/figures';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { useTimeWords } from '../shared/ui/useTimeWords';
import { WhyText } from '../shared/ui/WhyText';
import { useCategoryName } from '../shared/useCatalogue';
import { AnswerOffer } from './AnswerOffer';

export function OfferCard({ offer, onAnswered }: { offer: JobOffer; onAnswered: () => void }) {
  const { t, language } = useI18n();
  const words = useTimeWords();
  const categoryName = useCategoryName();
  const where = [offer.county.join(' '), typeof offer.why?.distanceKm === 'number' ? t(offer.why.distanceKm < 1 ? 'jobs.near' : 'jobs.distance', { km: kilometres(offer.why.distanceKm, language) }) : ''];
  return (
    <article className="sheet stack offer">
      <div className="stack tight">
        <h3>
          <Link to={routes.job(offer.bookingId)}>{[categoryName(offer.category), offer.brand].filter(Boolean).join(' · ')}</Link>{' '}
          {offer.urgent && <span className="tag warn">{t('common.urgent')}</span>}
        </h3>
        <p className="job-window">{words.window(offer.windowStart, offer.windowEnd)}</p>
        <p className="soft">{where.filter(Boolean).join(' · ')}</p>
        <WhyText why={offer.why} />
      </div>
      <AnswerOffer offerId={offer.offerId} expiresAt={offer.expiresAt} onAnswered={onAnswered} />
    </article>
  );
}
