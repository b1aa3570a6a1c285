import type { Finding } from '../../shared/api/claims';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { MarkedPicture } from './MarkedPicture';
import type { NamedPicture } from './usePictureName';

interface Props {
  finding: Finding | null;
  pictures: Map<string, NamedPicture>;
  onClose: () => void;
}

/** A finding on its picture, beside what it was compared with. */
export function FindingDialog({ finding, pictures, onClose }: Props) {
  const { t, pick } = useI18n();
  const picture = finding && pictures.get(finding.photoId);
  const reference = finding?.reference ? pictures.get(finding.reference) : undefined;
  return (
    <Dialog title={t('claimFindings.onPicture')} open={finding !== null} onClose={onClose}>
      {finding && (
        <>
          <p>{pick(finding.text)}</p>
          <div className="picture-pair">
            {picture && <MarkedPicture from={picture} regions={finding.regions} />}
            {reference && <MarkedPicture from={reference} />}
          </div>
          <div className="dialog-actions">
            <Button onClick={onClose}>{t('common.close')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
