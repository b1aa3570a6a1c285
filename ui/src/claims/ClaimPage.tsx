import { useParams } from 'react-router';
import { ConsumerShell } from '../repairs/ConsumerShell';
import { api, ask, ifMatch } from '../shared/api/client';
import type { ClaimView } from '../shared/api/claims';
import { useResource } from '../shared/api/useResource';
import { useI18n } from '../shared/i18n/I18n';
import { claimPictures, routes, uploadUrl } from '../shared/routes';
import { CaseNumber } from '../shared/ui/CaseNumber';
import { Loaded } from '../shared/ui/Loaded';
import { AddEvidence } from './acts/AddEvidence';
import { AnswerDecision } from './acts/AnswerDecision';
import { AnswerOffer } from './acts/AnswerOffer';
import { Received } from './acts/Received';
import { SendBack } from './acts/SendBack';
import { Withdraw } from './acts/Withdraw';
import { WithFiles } from './acts/WithFiles';
import { ClaimFile } from './file/ClaimFile';
import { Standing } from './file/Standing';
import { KeepLink } from './KeepLink';
import './claims.css';

const pollMs = 5000;

/** States after which nothing changes, so that asking again would be noise. */
const over = ['Paid', 'Closed', 'Withdrawn'];

export default function ClaimPage() {
  const { t } = useI18n();
  const token = useParams().token ?? '';
  const load = () => ask(api.GET('/api/claim/{token}', { params: { path: { token } } }));
  const claim = useResource(`claim:${token}`, load, (view) => (view !== undefined && over.includes(view.state) ? 0 : pollMs));
  return (
    <ConsumerShell title={t('claim.title')}>
      <Loaded from={claim} lines={7}>
        {(view) => <ClaimShown token={token} view={view} onChange={claim.replace} />}
      </Loaded>
    </ConsumerShell>
  );
}

export interface ClaimPart {
  token: string;
  view: ClaimView;
  onChange: (view: ClaimView) => void;
}

function ClaimShown(part: ClaimPart) {
  const { t } = useI18n();
  const { token, view, onChange } = part;
  const may = (name: string) => view.allowed.includes(name);
  const accept = () => ask(api.POST('/api/claim/{token}/accept-decision', { params: { path: { token } }, ...ifMatch(view.version) }));
  return (
    <div className="stack loose">
      <Standing
        view={view}
        side="Consumer"
        heading={
          <p className="row spread">
            <span className="faint">{t('claim.title')}</span>
            <CaseNumber value={view.number} />
          </p>
        }
      />
      {may('evidence') && <AddEvidence {...part} />}
      {may('accept-offer') && <AnswerOffer {...part} />}
      {may('send-back') && <SendBack {...part} />}
      {may('confirm-fulfilment') && <Received {...part} />}
      <KeepLink view={view} link={window.location.origin + routes.claim(token)} />
      <ClaimFile view={view} urls={claimPictures.tracked(token)}>
        <AnswerDecision view={view} appealUrl={uploadUrl.own(token, 'appeal')} onAccept={accept} onChange={onChange} />
        {may('statement') && (
          <details className="fold">
            <summary className="summary-line">{t('addStatement.open')}</summary>
            <WithFiles<ClaimView>
              url={uploadUrl.own(token, 'statement')}
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
      {may('withdraw') && <Withdraw {...part} />}
    </div>
  );
}
