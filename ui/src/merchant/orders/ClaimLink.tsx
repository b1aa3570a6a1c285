import { Button, QRCode } from 'antd';
import { useState } from 'react';
import { api, ask } from '../../shared/api/client';
import type { Order } from '../../shared/api/claims';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { useCopy } from '../../shared/ui/useCopy';

/** The link by which the buyer files a claim on this order without looking it up. */
export function ClaimLink({ order }: { order: Order }) {
  const { t } = useI18n();
  const [link, setLink] = useState<string | null>(null);
  const { copied, copy } = useCopy();
  const act = useAct();
  const make = () =>
    act.run(async () => {
      const made = await ask(api.POST('/api/orders/{id}/claim-link', { params: { path: { id: order.id } } }));
      setLink(window.location.origin + made.url);
    });
  return (
    <section className="sheet stack" aria-labelledby="claim-link">
      <h2 id="claim-link">{t('claimLink.title')}</h2>
      <p className="soft">{t('claimLink.text')}</p>
      <ProblemNote problem={act.problem} />
      {link === null ? (
        <div>
          <Button type="primary" loading={act.busy} onClick={() => void make()}>
            {t('claimLink.make')}
          </Button>
        </div>
      ) : (
        <>
          <code className="secret">{link}</code>
          <div className="row">
            <Button onClick={() => void copy(link)}>{t(copied ? 'common.copied' : 'reported.copy')}</Button>
          </div>
          <div role="img" aria-label={t('claimLink.qr')}>
            <QRCode value={link} size={168} type="svg" />
          </div>
        </>
      )}
    </section>
  );
}
