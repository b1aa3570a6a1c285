import { useState } from 'react';
import type { Finding, Outcome } from '../../shared/api/claims';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { FindingDialog } from './FindingDialog';
import type { NamedPicture } from './usePictureName';

interface Props {
  findings: Finding[];
  pictures: Map<string, NamedPicture>;
  /** Shows a finding on the picture some other way than in a dialog. */
  onShow?: (finding: Finding) => void;
}

const columns: Outcome[] = ['Supports', 'Doubts', 'NoConclusion'];
const shownAtFirst = 4;

/** What the checks saw, in three columns. There is no sum: a person weighs them. */
export function Findings({ findings, pictures, onShow }: Props) {
  const { t } = useI18n();
  const [open, setOpen] = useState<Finding | null>(null);
  return (
    <section className="stack" aria-labelledby="claim-findings">
      <div className="stack tight">
        <h2 id="claim-findings">{t('claimFindings.title')}</h2>
        <p className="soft">{t('claimFindings.lead')}</p>
      </div>
      <div className="finding-columns">
        {columns.map((outcome) => (
          <Column
            key={outcome}
            outcome={outcome}
            groups={grouped(findings.filter((finding) => !finding.newer && finding.outcome === outcome))}
            pictures={pictures}
            onShow={onShow ?? setOpen}
          />
        ))}
      </div>
      <FindingDialog finding={open} pictures={pictures} onClose={() => setOpen(null)} />
    </section>
  );
}

/** The same sentence about several pictures is one entry. */
function grouped(findings: Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  findings.forEach((finding) => {
    const key = finding.regions.length > 0 || finding.hasMask ? finding.id : `${finding.check} ${finding.text.zh}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  });
  return [...groups.values()];
}

interface ColumnProps {
  outcome: Outcome;
  groups: Finding[][];
  pictures: Map<string, NamedPicture>;
  onShow: (finding: Finding) => void;
}

function Column({ outcome, groups, pictures, onShow }: ColumnProps) {
  const { t } = useI18n();
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.slice(0, shownAtFirst);
  return (
    <div className={`finding-column is-${outcome}`}>
      <h3>
        {t(`claimFindings.columns.${outcome}`)} <span className="finding-count">{groups.length}</span>
      </h3>
      {groups.length === 0 && <p className="faint">{t(`claimFindings.none.${outcome}`)}</p>}
      <ul className="stack tight">
        {shown.map((group) => (
          <li key={group[0]?.id} className="finding">
            <FindingEntry group={group} pictures={pictures} onShow={onShow} />
          </li>
        ))}
      </ul>
      {groups.length > shown.length && (
        <Button look="quiet" size="small" onClick={() => setAll(true)}>
          {t('claimFindings.more', { n: groups.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

function FindingEntry({ group, pictures, onShow }: Omit<ColumnProps, 'outcome' | 'groups'> & { group: Finding[] }) {
  const { t, pick, language } = useI18n();
  const [finding] = group;
  if (finding === undefined) {
    return null;
  }
  const names = [...new Set(group.map((one) => pictures.get(one.photoId)?.name ?? ''))].filter((name) => name !== '');
  return (
    <>
      <p>{pick(finding.text)}</p>
      <p className="faint">{names.join(language === 'en' ? ', ' : '、')}</p>
      {(finding.regions.length > 0 || finding.hasMask) && (
        <Button size="small" onClick={() => onShow(finding)}>
          {t(finding.regions.length > 0 ? 'claimFindings.show' : 'claimFindings.showPlace', { n: finding.regions.length })}
        </Button>
      )}
      {finding.limits.length > 0 && (
        <details className="finding-limits">
          <summary>{t('claimFindings.limits')}</summary>
          <ul>
            {finding.limits.map((limit) => (
              <li key={limit.zh}>{pick(limit)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
