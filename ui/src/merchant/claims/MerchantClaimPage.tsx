import { useParams } from 'react-router';
import { AnswerDecision } from '../../claims/acts/AnswerDecision';
import { WithFiles } from '../../claims/acts/WithFiles';
import { ClaimFile } from '../../claims/file/ClaimFile';
import { Standing } from '../../claims/file/Standing';
import { DeskPage } from '../../desk/DeskPage';
import { api, ask, ifMatch } from '../../shared/api/client';
import type { ClaimView } from '../../shared/api/claims';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { claimPictures, routes, uploadUrl } from '../../shared/routes';
import { CaseNumber } from '../../shared/ui/CaseNumber';
import { Loaded } from '../../shared/ui/Loaded';
import { AnswerPanel } from './AnswerPanel';
import { Fulfilment } from './Fulfilment';
import { RecordPayment } from './RecordPayment';
import { ReturnReceived } from './ReturnReceived';

/** One claim as the merchant sees it: the same file as the buyer's, and what the merchant may do. */
export default function MerchantClaimPage() {
  const { t } = useI18n();
  const id = useParams().id ?? '';
  const load = () => ask(api.GET('/api/merchant/claims/{id}', { params: { path: { id } } }));
  const claim = useResource(`merchant-claim:${id}`, load, 10_000);
  return (
    <DeskPage
      title={t('claim.title')}
      {...(claim.data ? { heading: <CaseNumber value={claim.data.number} /> } : {})}
      back={{ to: routes.merchantClaims, text: t('merchantClaims.title') }}
    >
      <Loaded from={claim} lines={10}>
        {(view) => <ClaimShown id={id} view={view} onChange={claim.replace} />}
      </Loaded>
    </DeskPage>
  );
}

export interface MerchantPart {
  id: string;
  view: ClaimView;
  onChange: (view: ClaimView) => void;
}

function ClaimShown(part: MerchantPart) {
  const { t } = useI18n();
  const { id, view, onChange } = part;
  const may = (name: string) => view.allowed.includes(name);
  const accept = () => ask(api.POST('/api/merchant/claims/{id}/accept-decision', { params: { path: { id } }, ...ifMatch(view.version) }));
  return (
    <div className="stack claim-desk">
      <Standing view={view} side="Merchant" />
      {may('agree') && <AnswerPanel {...part} />}
      {may('receive-back') && <ReturnReceived {...part} />}
      {may('fulfil') && <Fulfilment {...part} />}
      {may('payment') && <RecordPayment {...part} />}
      <ClaimFile view={view} urls={claimPictures.merchant(id)} wide>
        <AnswerDecision view={view} appealUrl={uploadUrl.merchant(id, 'appeal')} onAccept={accept} onChange={onChange} />
        {may('statement') && (
          <details className="fold">
            <summary className="summary-line">{t('addStatement.open')}</summary>
            <WithFiles<ClaimView>
              url={uploadUrl.merchant(id, 'statement')}
              as="text"
              label={t('addStatement.label')}
              hint={t('addStatement.hint')}
              send={t('addStatement.send')}
              version={view.version}
              onDone={onChange}
            />
          </details>
        )}
      </ClaimFile>
    </div>
  );
}
