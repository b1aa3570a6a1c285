import { Button, Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { BeforeAfter } from '../../claims/compare/BeforeAfter';
import { HeatSwitch } from '../../claims/compare/HeatSwitch';
import { useZoom } from '../../claims/compare/useZoom';
import { ZoomPane } from '../../claims/compare/ZoomPane';
import { ShownPicture } from '../../claims/file/MarkedPicture';
import { isVideo, type NamedPicture } from '../../claims/file/usePictureName';
import type { ClaimView, Finding } from '../../shared/api/claims';
import { useI18n } from '../../shared/i18n/I18n';

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
  const onLeft = view.findings.filter((finding) => !finding.newer && finding.photoId === left?.picture.id && (finding.regions.length > 0 || finding.hasMask));
  const reference = marked?.reference ? pictures.get(marked.reference) : undefined;
  const heat = search.get('heat') !== 'off';
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
              {t(finding.regions.length > 0 ? 'claimFindings.show' : 'claimFindings.showPlace', { n: finding.regions.length })}
            </Button>
          ))}
        </div>
      )}
      {marked && <p className="soft">{pick(marked.text)}</p>}
      {marked?.hasMask && <HeatSwitch on={heat} onChange={(on) => change({ heat: on ? null : 'off' })} />}
      {sliding && marked ? (
        <BeforeAfter before={reference} after={left} finding={marked} heat={heat} control={control} />
      ) : (
        <div className="compare-panes">
          <Pane label={t('compare.claimed')} shown={left} choices={theirs} finding={marked} heat={heat} control={control} onChoose={(id) => change({ left: id, mark: null, as: null })} />
          <Pane label={t('compare.offered')} shown={right} choices={ours} finding={null} heat={heat} control={control} onChoose={(id) => change({ right: id })} />
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
  heat: boolean;
  control: ReturnType<typeof useZoom>;
  onChoose: (id: string) => void;
}

function Pane({ label, shown, choices, finding, heat, control, onChoose }: PaneProps) {
  const { t } = useI18n();
  if (shown === undefined) {
    return <p className="zoom-pane is-empty faint">{t('compare.nothing')}</p>;
  }
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
        <ShownPicture key={shown.picture.id} from={shown} finding={finding} heat={heat} />
      </ZoomPane>
    </div>
  );
}
