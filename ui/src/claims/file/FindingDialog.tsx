import { useState } from 'react';
import type { Finding } from '../../shared/api/claims';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { BeforeAfter } from '../compare/BeforeAfter';
import { HeatSwitch } from '../compare/HeatSwitch';
import { useZoom } from '../compare/useZoom';
import { MarkedPicture } from './MarkedPicture';
import type { NamedPicture } from './usePictureName';

interface Props {
  finding: Finding | null;
  pictures: Map<string, NamedPicture>;
  onClose: () => void;
}

/** A finding on its picture, against what it was compared with: one over the other where it is known how they lie, otherwise side by side. */
export function FindingDialog({ finding, pictures, onClose }: Props) {
  const { t } = useI18n();
  return (
    <Dialog title={t('claimFindings.onPicture')} open={finding !== null} onClose={onClose}>
      {finding && <FindingShown finding={finding} pictures={pictures} onClose={onClose} />}
    </Dialog>
  );
}

function FindingShown({ finding, pictures, onClose }: Props & { finding: Finding }) {
  const { t, pick } = useI18n();
  const control = useZoom();
  const [heat, setHeat] = useState(true);
  const picture = pictures.get(finding.photoId);
  const reference = finding.reference ? pictures.get(finding.reference) : undefined;
  return (
    <>
      <p>{pick(finding.text)}</p>
      {finding.hasMask && <HeatSwitch on={heat} onChange={setHeat} />}
      {picture && reference && finding.transform ? (
        <>
          <BeforeAfter before={reference} after={picture} finding={finding} heat={heat} control={control} />
          <p className="faint">{t('compare.keys')}</p>
        </>
      ) : (
        <div className="picture-pair">
          {picture && <MarkedPicture from={picture} finding={finding} heat={heat} />}
          {reference && <MarkedPicture from={reference} />}
        </div>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </>
  );
}
