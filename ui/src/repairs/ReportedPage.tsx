import { useEffect, useRef } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import type { Reported } from '../shared/api/types';
import { useI18n } from '../shared/i18n/I18n';
import { routes } from '../shared/routes';
import { Button } from '../shared/ui/Button';
import { CaseNumber } from '../shared/ui/CaseNumber';
import { Icon } from '../shared/ui/Icon';
import { useCopy } from '../shared/ui/useCopy';
import { ConsumerShell } from './ConsumerShell';

export default function ReportedPage() {
  const { t } = useI18n();
  const reported = useLocation().state as Reported | null;
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);

  if (!reported?.trackingToken) {
    return <Navigate to={routes.report} replace />;
  }
  return (
    <ConsumerShell title={t('reported.title')}>
      <div className="stack loose">
        <div className="stack">
          <span className="done-mark">
            <Icon name="check" size={30} />
          </span>
          <h1 ref={heading} tabIndex={-1}>
            {t('reported.title')}
          </h1>
          <p className="lead">{t(reported.place || reported.candidates.length === 0 ? 'reported.lead' : 'reported.leadPlace')}</p>
        </div>
        <div className="sheet stack">
          <span className="faint">{t('reported.number')}</span>
          <span className="big-number">
            <CaseNumber value={reported.number} />
          </span>
          <span className="faint">{t('reported.numberHint')}</span>
        </div>
        <TrackingLink token={reported.trackingToken} />
      </div>
    </ConsumerShell>
  );
}

function TrackingLink({ token }: { token: string }) {
  const { t } = useI18n();
  const { copied, copy } = useCopy();
  const link = window.location.origin + routes.track(token);
  const share = () => void navigator.share({ title: t('common.productFull'), url: link }).catch(() => undefined);
  return (
    <div className="stack">
      <Link className="button primary wide" to={routes.track(token)}>
        {t('reported.track')}
      </Link>
      <p className="soft">{t('reported.keepLink')}</p>
      <code className="link-box">{link}</code>
      <div className="row">
        <Button size="small" onClick={() => void copy(link)}>
          <Icon name="copy" size={18} />
          <span aria-live="polite">{copied ? t('common.copied') : t('reported.copy')}</span>
        </Button>
        {'share' in navigator && (
          <Button size="small" onClick={share}>
            <Icon name="share" size={18} />
            {t('reported.share')}
          </Button>
        )}
      </div>
    </div>
  );
}
