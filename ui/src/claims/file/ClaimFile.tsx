import type { ReactNode } from 'react';
import type { ClaimDecision, ClaimView } from '../../shared/api/claims';
import type { ClaimPictures } from '../../shared/routes';
import { useI18n } from '../../shared/i18n/I18n';
import { ClaimFacts } from './ClaimFacts';
import { ClaimTimeline } from './ClaimTimeline';
import { Decisions } from './Decisions';
import { Findings } from './Findings';
import { PictureRow } from './PictureRow';
import { RulesUsed } from './RulesUsed';
import { Settlement } from './Settlement';
import { useLawCards } from './useLawCards';
import { useNamedPictures, type NamedPicture } from './usePictureName';
import { Words } from './Words';
import '../claims.css';

interface Props {
  view: ClaimView;
  urls: ClaimPictures;
  /** Stands between the decisions and the rest. */
  children?: ReactNode;
  beside?: (decision: ClaimDecision) => ReactNode;
  /** On a desk there is room for two columns. */
  wide?: boolean;
}

/** The file of a claim, the same for both sides: what was said, shown, found, decided, and by which rules. */
export function ClaimFile({ view, urls, children, beside, wide = false }: Props) {
  const pictures = useNamedPictures(view, urls);
  const cards = useLawCards(view);
  if (wide) {
    return (
      <div className="stack loose">
        <div className="case-columns">
          <div className="stack loose">
            <Decisions view={view} cards={cards} beside={beside} />
            {children}
            <Words view={view} />
          </div>
          <div className="stack loose">
            <Settlement view={view} />
            <ClaimFacts view={view} />
          </div>
        </div>
        <Pictures view={view} pictures={pictures} />
        <Findings findings={view.findings} pictures={pictures} />
        <Inspected view={view} pictures={pictures} />
        <div className="case-columns">
          <ClaimTimeline view={view} />
          <RulesUsed view={view} cards={cards} />
        </div>
      </div>
    );
  }
  return (
    <div className="stack loose">
      <Settlement view={view} />
      <Decisions view={view} cards={cards} beside={beside} />
      {children}
      <Words view={view} />
      <Pictures view={view} pictures={pictures} />
      <Findings findings={view.findings} pictures={pictures} />
      <Inspected view={view} pictures={pictures} />
      <ClaimFacts view={view} />
      <RulesUsed view={view} cards={cards} />
      <ClaimTimeline view={view} />
    </div>
  );
}

export function Pictures({ view, pictures }: { view: ClaimView; pictures: Map<string, NamedPicture> }) {
  const { t } = useI18n();
  const named = (list: { id: string }[]) => list.flatMap(({ id }) => pictures.get(id) ?? []);
  const ofMerchant = view.photos.filter((photo) => photo.party === 'Merchant');
  return (
    <section className="stack" aria-labelledby="claim-pictures">
      <h2 id="claim-pictures">{t('claimPictures.title')}</h2>
      <PictureRow title={t('claimPictures.fromBuyer')} pictures={named(view.photos.filter((photo) => photo.party === 'Consumer'))} empty={t('claimPictures.none')} />
      <PictureRow title={t('claimPictures.listings')} pictures={named(view.listing)} empty={t('claimPictures.noListing')} />
      {view.packing.length > 0 && <PictureRow title={t('claimPictures.packings')} pictures={named(view.packing)} empty="" />}
      {ofMerchant.length > 0 && <PictureRow title={t('claimPictures.fromMerchant')} pictures={named(ofMerchant)} empty="" />}
    </section>
  );
}

/** What the technician found on site. */
export function Inspected({ view, pictures }: { view: ClaimView; pictures: Map<string, NamedPicture> }) {
  const { t } = useI18n();
  const { inspection } = view;
  if (inspection === null) {
    return null;
  }
  return (
    <section className="sheet stack" aria-labelledby="claim-inspection">
      <h2 id="claim-inspection">{t('claimInspection.title')}</h2>
      {inspection.repairNumber && <p className="soft">{t('claimInspection.number', { number: inspection.repairNumber })}</p>}
      <p className="as-written">{inspection.report ?? t(inspection.repairNumber || view.state === 'Inspection' ? 'claimInspection.waiting' : 'claimInspection.impossible')}</p>
      {inspection.photos.length > 0 && (
        <PictureRow title={t('claimInspection.photos')} pictures={inspection.photos.flatMap((id) => pictures.get(id) ?? [])} empty="" />
      )}
    </section>
  );
}
