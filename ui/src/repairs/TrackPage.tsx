import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, ask } from '../shared/api/client';
import type { TrackView } from '../shared/api/types';
import { useResource } from '../shared/api/useResource';
import { calendarDay, fullDate } from '../shared/format/time';
import { useI18n } from '../shared/i18n/I18n';
import { photoUrl } from '../shared/routes';
import { CaseNumber } from '../shared/ui/CaseNumber';
import { Loaded } from '../shared/ui/Loaded';
import { PhotoGrid } from '../shared/ui/PhotoGrid';
import { useCategoryName } from '../shared/useCatalogue';
import { ConsumerShell } from './ConsumerShell';
import { AddPhotos } from './track/AddPhotos';
import { CancelCase } from './track/CancelCase';
import { ChoosePlace } from './track/ChoosePlace';
import { ConfirmWork } from './track/ConfirmWork';
import { Messages } from './track/Messages';
import { StatusHero } from './track/StatusHero';
import { Steps } from './track/Steps';
import { VisitCard } from './track/VisitCard';

const pollMs = 4000;

/** States after which nothing changes, so that asking again would be noise. */
const over = ['Closed', 'Declined', 'Withdrawn'];

export default function TrackPage() {
  const { t } = useI18n();
  const token = useParams().token ?? '';
  const load = () => ask(api.GET('/api/track/{token}', { params: { path: { token } } }));
  const tracked = useResource(`track:${token}`, load, (view) => (view !== undefined && over.includes(view.state) ? 0 : pollMs));
  return (
    <ConsumerShell title={t('track.title')}>
      <Loaded from={tracked} lines={7}>
        {(view) => <Tracked token={token} view={view} onChange={tracked.replace} />}
      </Loaded>
    </ConsumerShell>
  );
}

export interface TrackPart {
  token: string;
  view: TrackView;
  onChange: (view: TrackView) => void;
}

function Tracked(part: TrackPart) {
  const { t } = useI18n();
  const { token, view } = part;
  const yours = view.photos.filter((photo) => photo.kind === 'Report');
  return (
    <div className="stack loose">
      <StatusHero view={view} />
      {view.candidates.length > 0 || view.waiting?.reason === 'needs_place' ? <ChoosePlace {...part} /> : null}
      <WorkDone token={token} view={view} />
      {view.canConfirm && <ConfirmWork {...part} />}
      {view.visit && <VisitCard token={token} visit={view.visit} />}
      <Steps steps={view.steps} current={view.step} />
      <Messages messages={view.messages} />
      <section className="stack">
        <h2>{t('photos.yours')}</h2>
        {yours.length === 0 ? <p className="soft">{t('photos.none')}</p> : <PhotoGrid photos={yours} urlOf={(id) => photoUrl.tracked(token, id)} />}
        {view.canAddPhotos && <AddPhotos {...part} />}
      </section>
      <YourReport view={view} />
      {view.canCancel && <CancelCase {...part} />}
    </div>
  );
}

function WorkDone({ token, view }: { token: string; view: TrackView }) {
  const { t, language } = useI18n();
  if (view.completion === null) {
    return null;
  }
  const photos = view.photos.filter((photo) => photo.kind === 'Completion');
  return (
    <section className="sheet stack">
      <h2>{t('track.done')}</h2>
      <p className="as-written">{view.completion.notes}</p>
      {photos.length > 0 && (
        <div className="stack tight">
          <h3 className="legend">{t('photos.done')}</h3>
          <PhotoGrid photos={photos} urlOf={(id) => photoUrl.tracked(token, id)} />
        </div>
      )}
      {view.guarantee && (
        <p className="soft">{t('track.guarantee', { until: fullDate(view.guarantee.endsOn, language), version: view.guarantee.version })}</p>
      )}
    </section>
  );
}

function YourReport({ view }: { view: TrackView }) {
  const { t, language } = useI18n();
  const categoryName = useCategoryName();
  const preferred = view.preferred.map((time) => `${calendarDay(time.date, language)} ${t(`slots.${time.slot}`)}`).join(language === 'en' ? ', ' : '、');
  const facts: [string, ReactNode][] = [
    [t('facts.number'), <CaseNumber key="number" value={view.number} />],
    [t('facts.product'), [categoryName(view.category), view.brand].filter(Boolean).join(' · ')],
    [t('facts.address'), [view.address.path.join(' ') || t('facts.placeUnclear'), view.address.rest].filter(Boolean).join(' ')],
    [t('facts.contact'), `${view.contact.name} · ${view.contact.phone}`],
    [t('facts.preferred'), preferred || t('facts.anyTime')],
  ];
  return (
    <section className="stack">
      <h2>{t('track.yourReport')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
