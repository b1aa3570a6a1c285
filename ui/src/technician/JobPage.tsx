import { Link, useParams } from 'react-router';
import { api, ask } from '../shared/api/client';
import type { Job } from '../shared/api/staff';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { photoUrl, routes } from '../shared/routes';
import { CaseNumber } from '../shared/ui/CaseNumber';
import { Icon } from '../shared/ui/Icon';
import { Loaded } from '../shared/ui/Loaded';
import { PhotoGrid } from '../shared/ui/PhotoGrid';
import { useCertificateName } from '../shared/ui/useCertificateName';
import { useTimeWords } from '../shared/ui/useTimeWords';
import { WhyText } from '../shared/ui/WhyText';
import { useCategoryName } from '../shared/useCatalogue';
import { AnswerOffer } from './AnswerOffer';
import { JobActions } from './job/JobActions';
import { JobHistory } from './job/JobHistory';
import { TechnicianShell } from './TechnicianShell';

export function JobPage() {
  const { t } = useI18n();
  const id = useParams().id ?? '';
  const job = useResource(`job:${id}`, () => ask(api.GET('/api/technician/jobs/{bookingId}', { params: { path: { bookingId: id } } })));
  return (
    <TechnicianShell title={t('job.title')}>
      <div className="stack loose">
        <Link className="back-link" to={routes.jobs}>← {t('job.all')}</Link>
        <Loaded from={job}>{(data) => <JobShown job={data} onChange={() => void job.reload()} />}</Loaded>
      </div>
    </TechnicianShell>
  );
}

function JobShown({ job, onChange }: { job: Job; onChange: () => void }) {
  const { t, language } = useI18n();
  const words = useTimeWords();
  const categoryName = useCategoryName();
  const certificateName = useCertificateName();
  // On the way the door code is next; at work the fault is read before the report is written.
  const atWork = job.state === 'Arrived';
  return (
    <>
      <section className="stack tight">
        <p className="row">
          <span className="tag accent">{t(`bookingStates.${job.state}`)}</span>
          {job.urgent && <span className="tag warn">{t('common.urgent')}</span>}
        </p>
        <h1>{[categoryName(job.category), job.brand].filter(Boolean).join(' · ')}</h1>
        <p className="job-window">
          {words.day(job.windowStart)} {words.hours(job.windowStart, job.windowEnd)}
        </p>
        <p className="faint">
          <CaseNumber value={job.number} />
        </p>
      </section>
      {job.offer && (
        <section className="sheet stack">
          <WhyText why={job.offer.why} />
          <AnswerOffer offerId={job.offer.offerId} expiresAt={job.offer.expiresAt} onAnswered={onChange} />
        </section>
      )}
      <Whereabouts job={job} />
      {!atWork && <JobActions job={job} onChange={onChange} />}
      <section className="stack tight">
        <h2>{t('job.fault')}</h2>
        <p className="as-written">{job.fault}</p>
        {job.certificatesNeeded.length > 0 && (
          <p className="note warn">{t('job.certificates', { list: job.certificatesNeeded.map(certificateName).join(language === 'en' ? ', ' : '、') })}</p>
        )}
      </section>
      {job.photos.length > 0 && (
        <section className="stack">
          <h2>{t('photos.title')}</h2>
          <PhotoGrid photos={job.photos} urlOf={(id) => photoUrl.job(job.bookingId, id)} />
        </section>
      )}
      {atWork && <JobActions job={job} onChange={onChange} />}
      <JobHistory history={job.history} />
    </>
  );
}

function Whereabouts({ job }: { job: Job }) {
  const { t } = useI18n();
  if (job.address === null) {
    return (
      <section className="stack tight">
        <h2>{t('job.where')}</h2>
        <p>{job.path.join(' ')}</p>
        {job.offer && <p className="faint">{t('job.afterAccept')}</p>}
      </section>
    );
  }
  return (
    <section className="sheet stack">
      <div className="stack tight">
        <h2>{t('job.where')}</h2>
        <p className="job-address">{job.address}</p>
        {!job.path.every((name) => job.address?.includes(name)) && <p className="soft">{job.path.join(' ')}</p>}
        <p>{job.contactName}</p>
      </div>
      <div className="answer-row">
        {job.phone && (
          <a className="button" href={`tel:${job.phone}`}>
            <Icon name="phone" size={20} />
            {t('job.call')}
          </a>
        )}
        <a className="button" href={mapLink(job)}>
          <Icon name="pin" size={20} />
          {t('job.map')}
        </a>
      </div>
    </section>
  );
}

/** A geo: link (RFC 5870) opens whatever map the phone has, and sends nothing anywhere by itself. */
function mapLink(job: Job): string {
  const query = encodeURIComponent(`${job.path.join('')}${job.address ?? ''}`);
  return job.point ? `geo:${job.point.lat},${job.point.lon}?q=${query}` : `geo:0,0?q=${query}`;
}
