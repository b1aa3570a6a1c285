import { Link, useParams, useSearchParams } from 'react-router';
import { ClaimFacts } from '../claims/file/ClaimFacts';
import { Inspected } from '../claims/file/ClaimFile';
import { ClaimTimeline } from '../claims/file/ClaimTimeline';
import { Decisions } from '../claims/file/Decisions';
import { Findings } from '../claims/file/Findings';
import { PictureRow } from '../claims/file/PictureRow';
import { RulesUsed } from '../claims/file/RulesUsed';
import { Settlement } from '../claims/file/Settlement';
import { Standing } from '../claims/file/Standing';
import { useLawCards } from '../claims/file/useLawCards';
import { isVideo, useNamedPictures } from '../claims/file/usePictureName';
import { Words } from '../claims/file/Words';
import { DeskPage } from '../desk/DeskPage';
import { api, ask } from '../shared/api/client';
import type { ClaimView, Finding, ReviewClaim } from '../shared/api/claims';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { claimPictures, routes } from '../shared/routes';
import { CaseNumber } from '../shared/ui/CaseNumber';
import { Loaded } from '../shared/ui/Loaded';
import { Compare } from './compare/Compare';
import { DecidePanel } from './DecidePanel';
import { TakePanel } from './TakePanel';
import '../claims/claims.css';

/** One claim with everything side by side, for the person who decides it and for those who look over their shoulder. */
export default function ReviewClaimPage() {
  const { t } = useI18n();
  const id = useParams().id ?? '';
  const claim = useResource(`review-claim:${id}`, () => ask(api.GET('/api/review/claims/{id}', { params: { path: { id } } })), 10_000);
  return (
    <DeskPage
      title={t('claim.title')}
      {...(claim.data ? { heading: <CaseNumber value={claim.data.claim.number} /> } : {})}
      back={{ to: routes.review, text: t('review.title') }}
    >
      <Loaded from={claim} lines={10}>
        {(shown) => <ClaimShown id={id} shown={shown} view={shown.claim} onChange={claim.replace} />}
      </Loaded>
    </DeskPage>
  );
}

export interface ReviewPart {
  id: string;
  shown: ReviewClaim;
  view: ClaimView;
  onChange: (shown: ReviewClaim) => void;
}

function ClaimShown(part: ReviewPart) {
  const { t } = useI18n();
  const { id, shown, view } = part;
  const cards = useLawCards(view);
  const pictures = useNamedPictures(view, claimPictures.review(id));
  const [, setSearch] = useSearchParams();
  const mark = (finding: Finding) => {
    setSearch({ mark: finding.id }, { replace: true });
    document.getElementById('compare-title')?.scrollIntoView({ block: 'start' });
  };
  const videos = view.packing.filter(isVideo).flatMap((video) => pictures.get(video.id) ?? []);
  return (
    <div className="stack claim-desk">
      <div className="case-columns">
        <Standing view={view} side="Reviewer" />
        <TakePanel {...part} />
      </div>
      <Compare view={view} pictures={pictures} />
      {videos.length > 0 && <PictureRow title={t('claimPictures.packings')} pictures={videos} empty="" />}
      <Findings findings={view.findings} pictures={pictures} onShow={mark} />
      <div className="case-columns">
        <div className="stack loose">
          <Words view={view} />
          <Inspected view={view} pictures={pictures} />
          <Decisions
            view={view}
            cards={cards}
            beside={(decision) => (
              <p>
                <Link to={routes.replay(decision.id)}>{t('replay.open')}</Link>
              </p>
            )}
          />
          <Settlement view={view} />
          <ClaimFacts view={view} />
        </div>
        <div className="stack loose">
          {shown.mayDecide && <DecidePanel {...part} cards={cards} />}
          <RulesUsed view={view} cards={cards} />
        </div>
      </div>
      <ClaimTimeline view={view} />
    </div>
  );
}
