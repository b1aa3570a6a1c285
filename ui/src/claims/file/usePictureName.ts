import type { ClaimPhoto, ClaimView, MerchantFile } from '../../shared/api/claims';
import { useI18n } from '../../shared/i18n/I18n';
import type { ClaimPictures } from '../../shared/routes';

export interface NamedPicture {
  picture: ClaimPhoto | MerchantFile;
  name: string;
  url: string;
  /** Where the mask of a finding about it is read. */
  mask: (findingId: string) => string;
}

/** Every picture of a claim by its id, with the name both sides know it by: photo 2 · damage, listing picture 1. */
export function useNamedPictures(view: ClaimView, urls: ClaimPictures): Map<string, NamedPicture> {
  const { t } = useI18n();
  const named = new Map<string, NamedPicture>();
  const add = (picture: ClaimPhoto | MerchantFile, name: string, url: string) => named.set(picture.id, { picture, name, url, mask: urls.mask });
  const numbered = (photos: ClaimPhoto[], nameOf: (photo: ClaimPhoto, n: number) => string) =>
    photos.forEach((photo, index) => add(photo, nameOf(photo, index + 1), urls.photo(photo.id)));

  numbered(
    view.photos.filter((photo) => photo.party === 'Consumer'),
    ({ shot }, n) => (shot ? t('claimPictures.ofShot', { n, shot: t(`claimShots.${shot}.name`) }) : t('claimPictures.ofBuyer', { n })),
  );
  numbered(view.photos.filter((photo) => photo.party === 'Merchant'), (_, n) => t('claimPictures.ofMerchant', { n }));
  numbered(view.photos.filter((photo) => photo.party === null), (_, n) => t('claimPictures.onSite', { n }));
  view.listing.forEach((file, index) => add(file, t('claimPictures.listing', { n: index + 1 }), urls.orderFile(file.id)));
  view.packing.forEach((file, index) => add(file, t('claimPictures.packing', { n: index + 1 }), urls.orderFile(file.id)));
  return named;
}

export function isVideo(picture: { contentType: string }): boolean {
  return picture.contentType.startsWith('video/');
}
