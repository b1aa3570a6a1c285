import { useState } from 'react';
import { api, ask, ifMatch, newKey } from '../../shared/api/client';
import type { ClaimView, Shot } from '../../shared/api/claims';
import { upload } from '../../shared/api/upload';
import { useAct } from '../../shared/api/useAct';
import { percent } from '../../shared/format/figures';
import { useI18n } from '../../shared/i18n/I18n';
import { uploadUrl } from '../../shared/routes';
import { Button } from '../../shared/ui/Button';
import { usualLimits } from '../../shared/ui/photoChecks';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import type { ClaimPart } from '../ClaimPage';
import type { ShotPhoto } from '../filing/checks';
import { GuidedShots } from '../filing/GuidedShots';

const shots: { shot: Shot; required: boolean }[] = (['Damage', 'Overall', 'Label', 'Waybill', 'Other'] as const).map((shot) => ({ shot, required: false }));

/** Clearer pictures were asked for: here they are, or there are none. */
export function AddEvidence({ token, view, onChange }: ClaimPart) {
  const { t, language } = useI18n();
  const [photos, setPhotos] = useState<ShotPhoto[]>([]);
  const [key, setKey] = useState(newKey);
  const [sent, setSent] = useState(0);
  const act = useAct();

  const send = () =>
    act.run(async () => {
      setSent(0);
      const next = await upload<ClaimView>({
        url: uploadUrl.own(token, 'evidence'),
        report: { shots: photos.map(({ shot }) => shot) },
        photos: photos.map(({ photo }) => photo.file),
        idempotencyKey: key,
        version: view.version,
        onProgress: setSent,
      });
      setPhotos([]);
      onChange(next);
    });
  const goOn = () =>
    act.run(async () => {
      onChange(await ask(api.POST('/api/claim/{token}/go-on', { params: { path: { token } }, ...ifMatch(view.version) })));
    });
  const change = (next: (old: ShotPhoto[]) => ShotPhoto[]) => {
    setPhotos(next);
    setKey(newKey());
  };
  return (
    <section className="sheet stack your-turn" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t('addEvidence.title')}</h2>
      <p className="soft">{t('addEvidence.text')}</p>
      <GuidedShots shots={shots} photos={photos} limits={usualLimits} disabled={act.busy} onChange={change} />
      <ProblemNote problem={act.problem} />
      <div className="row">
        <Button look="primary" busy={act.busy} disabled={photos.length === 0 || photos.some(({ photo }) => photo.fault !== null)} onClick={() => void send()}>
          {act.busy && photos.length > 0 ? t('report.uploading', { share: percent(sent, language) }) : t('addEvidence.send')}
        </Button>
        {view.allowed.includes('go-on') && (
          <Button disabled={act.busy} onClick={() => void goOn()}>
            {t('addEvidence.goOn')}
          </Button>
        )}
      </div>
    </section>
  );
}
