import { Button, Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { Marks } from '../../claims/file/MarkedPicture';
import { isVideo, type NamedPicture } from '../../claims/file/usePictureName';
import type { ClaimView, Finding } from '../../shared/api/claims';
import { useI18n } from '../../shared/i18n/I18n';
import { BeforeAfter } from './BeforeAfter';
import { useZoom } from './useZoom';
import { ZoomPane } from './ZoomPane';

interface Props {
  view: ClaimView;
  pictures: Map<string, NamedPicture>;
}

/** What the buyer shows beside what the merchant showed: enlarged and moved together, with the places of findings drawn on them. */
export function Compare({ view, pictures }: Props) {
  const { t, pick } = useI18n();
  const [search, setSearch] = useSearchParams();
  const control = useZoom();
  const still = (list: { id: string }[]) => list.flatMap(({ id }) => pictures.get(id) ?? []).filter((from) => !isVideo(from.picture));
  const theirs = still(view.photos.filter((photo) => photo.party !== 'Merchant'));
  const ours = still([...view.listing, ...view.packing, ...view.photos.filter((photo) => photo.party === 'Merchant')]);
  const marked = view.findings.find((finding) => finding.id === search.get('mark')) ?? null;
  const left = pictures.get(search.get('left') ?? marked?.photoId ?? '') ?? theirs[0];
  const right = pictures.get(search.get('right') ?? marked?.reference ?? '') ?? ours[0];
  const onLeft = view.findings.filter((finding) => finding.photoId === left?.picture.id && finding.regions.length > 0);
  const reference = marked?.reference ? pictures.get(marked.reference) : undefined;
  const sliding = search.get('as') === 'slider' && reference !== undefined && left !== undefined;

  const change = (part: Record<string, string | null>) => {
    const next = new URLSearchParams(search);
    Object.entries(part).forEach(([name, value]) => (value === null ? next.delete(name) : next.set(name, value)));
    setSearch(next, { replace: true });
  };
  const toggle = (finding: Finding) => change({ mark: marked?.id === finding.id ? null : finding.id, as: null });

  return (
    <section className="sheet stack" aria-labelledby="compare-title">
      <div className="row spread">
        <h2 id="compare-title">{t('compare.title')}</h2>
        <div className="row compact">
          {reference && (
            <Segmented
              aria-label={t('compare.how')}
              value={sliding ? 'slider' : 'side'}
              options={[
                { value: 'side', label: t('compare.side') },
                { value: 'slider', label: t('compare.slider') },
              ]}
              onChange={(as) => change({ as: as === 'slider' ? 'slider' : null })}
            />
          )}
          <Button aria-label={t('compare.larger')} onClick={() => control.zoomBy(1.25)}>
            +
          </Button>
          <Button aria-label={t('compare.smaller')} onClick={() => control.zoomBy(0.8)}>
            −
          </Button>
          <Button onClick={control.reset}>{t('compare.reset')}</Button>
        </div>
      </div>
      {onLeft.length > 0 && (
        <div className="row compact" role="group" aria-label={t('compare.findings')}>
          {onLeft.map((finding) => (
            <Button key={finding.id} size="small" type={marked?.id === finding.id ? 'primary' : 'default'} aria-pressed={marked?.id === finding.id} onClick={() => toggle(finding)}>
              {t('claimFindings.show', { n: finding.regions.length })}
            </Button>
          ))}
        </div>
      )}
      {marked && <p className="soft">{pick(marked.text)}</p>}
      {sliding ? (
        <BeforeAfter before={reference} after={left} regions={marked?.regions ?? []} control={control} />
      ) : (
        <div className="compare-panes">
          <Pane label={t('compare.claimed')} shown={left} choices={theirs} finding={marked} control={control} onChoose={(id) => change({ left: id, mark: null, as: null })} />
          <Pane label={t('compare.offered')} shown={right} choices={ours} finding={null} control={control} onChoose={(id) => change({ right: id })} />
        </div>
      )}
      <p className="faint">{t('compare.keys')}</p>
    </section>
  );
}

interface PaneProps {
  label: string;
  shown: NamedPicture | undefined;
  choices: NamedPicture[];
  finding: Finding | null;
  control: ReturnType<typeof useZoom>;
  onChoose: (id: string) => void;
}

function Pane({ label, shown, choices, finding, control, onChoose }: PaneProps) {
  const { t } = useI18n();
  if (shown === undefined) {
    return <p className="zoom-pane is-empty faint">{t('compare.nothing')}</p>;
  }
  const regions = finding?.photoId === shown.picture.id ? finding.regions : [];
  return (
    <div className="stack tight">
      <Select
        aria-label={label}
        className="wide-control"
        value={shown.picture.id}
        options={choices.map((from) => ({ value: from.picture.id, label: from.name }))}
        onChange={onChoose}
      />
      <ZoomPane label={`${label} ${shown.name}`} control={control}>
        <img src={`${shown.url}?size=preview`} alt={shown.name} draggable={false} />
        <Marks picture={shown.picture} regions={regions} />
      </ZoomPane>
    </div>
  );
}
