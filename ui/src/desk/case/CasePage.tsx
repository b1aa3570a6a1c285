import { useParams } from 'react-router';
import { api, ask } from '../../shared/api/client';
import type { CaseDetail } from '../../shared/api/staff';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import { CaseNumber } from '../../shared/ui/CaseNumber';
import { Loaded } from '../../shared/ui/Loaded';
import { Time } from '../../shared/ui/Time';
import { DeskPage } from '../DeskPage';
import { useCaseStage } from '../useCaseStage';
import { AccessList } from './AccessList';
import { CaseActions } from './CaseActions';
import { CaseFacts } from './CaseFacts';
import { CasePhotos } from './CasePhotos';
import { DispatchHistory } from './DispatchHistory';
import { Timeline } from './Timeline';

export default function CasePage() {
  const { t } = useI18n();
  const id = useParams().id ?? '';
  const found = useResource(`case:${id}`, () => ask(api.GET('/api/cases/{id}', { params: { path: { id } } })), 15_000);
  return (
    <DeskPage
      title={t('case.title')}
      heading={found.data && <CaseNumber value={found.data.number} />}
      back={{ to: routes.inbox, text: t('case.all') }}
    >
      <Loaded from={found} lines={10}>
        {(data) => <CaseShown case={data} onChange={() => void found.reload()} />}
      </Loaded>
    </DeskPage>
  );
}

export interface CasePart {
  case: CaseDetail;
  onChange: () => void;
}

function CaseShown(part: CasePart) {
  const { t } = useI18n();
  const stageOf = useCaseStage();
  const shown = part.case;
  return (
    <>
      <div className="case-head">
        <span className="tag accent">{stageOf(shown)}</span>
        {shown.urgent && <span className="tag warn">{t('common.urgent')}</span>}
        {shown.attention && <span className="tag bad">{t(`attention.${shown.attention}`)}</span>}
        {shown.openedAt && (
          <span className="faint">
            {t('facts.openedAt')} <Time at={shown.openedAt} />
          </span>
        )}
      </div>
      <CaseActions {...part} />
      <div className="case-columns">
        <div className="stack">
          <CaseFacts {...part} />
          <CasePhotos {...part} />
          <DispatchHistory {...part} />
        </div>
        <div className="stack">
          <Timeline case={shown} />
          <AccessList accesses={shown.accesses} />
        </div>
      </div>
    </>
  );
}
