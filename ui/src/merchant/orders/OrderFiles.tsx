import { Button } from 'antd';
import { useState } from 'react';
import { isVideo } from '../../claims/file/usePictureName';
import { api, ask } from '../../shared/api/client';
import type { OrderFile } from '../../shared/api/claims';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { orderFileUrl } from '../../shared/routes';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import type { OrderPart } from './OrderPage';
import { UploadFiles } from './UploadFiles';

const kinds = ['Listing', 'Packing'] as const;

/** What the goods looked like when they were offered and when they were packed. */
export function OrderFiles({ order, onChange, own }: OrderPart & { own: boolean }) {
  const { t } = useI18n();
  const [removing, setRemoving] = useState<OrderFile | null>(null);
  const act = useAct();
  const remove = async () => {
    const done = await act.run(async () => {
      const path = { id: order.id, fileId: removing?.id ?? '' };
      onChange(await ask(api.DELETE('/api/orders/{id}/files/{fileId}', { params: { path } })));
    });
    if (done) {
      setRemoving(null);
    }
  };
  return (
    <>
      {kinds.map((kind) => (
        <section key={kind} className="sheet stack" aria-labelledby={`files-${kind}`}>
          <div className="stack tight">
            <h2 id={`files-${kind}`}>{t(`orderFiles.${kind}.title`)}</h2>
            <p className="soft">{t(`orderFiles.${kind}.text`)}</p>
          </div>
          <ul className="named-pictures">
            {order.files
              .filter((file) => file.kind === kind)
              .map((file, index) => (
                <li key={file.id}>
                  <FileShown orderId={order.id} file={file} name={t(kind === 'Listing' ? 'claimPictures.listing' : 'claimPictures.packing', { n: index + 1 })} />
                  {file.removed ? (
                    <span className="faint">{t('orderFiles.removed')}</span>
                  ) : (
                    own && (
                      <Button size="small" onClick={() => setRemoving(file)}>
                        {t('common.remove')}
                      </Button>
                    )
                  )}
                </li>
              ))}
          </ul>
          {own && <UploadFiles order={order} kind={kind} onChange={onChange} />}
        </section>
      ))}
      <ConfirmDialog
        title={t('orderFiles.removeTitle')}
        confirm={t('common.remove')}
        danger
        open={removing !== null}
        act={act}
        onClose={() => setRemoving(null)}
        onConfirm={() => void remove()}
      >
        <p>{t('orderFiles.removeText')}</p>
      </ConfirmDialog>
    </>
  );
}

function FileShown({ orderId, file, name }: { orderId: string; file: OrderFile; name: string }) {
  const { t } = useI18n();
  const url = orderFileUrl.own(orderId, file.id);
  if (isVideo(file)) {
    return <video src={`${url}?size=original`} controls preload="none" aria-label={name} />;
  }
  return file.ready ? (
    <a href={`${url}?size=original`} target="_blank" rel="noreferrer">
      <img className="named-picture" src={`${url}?size=preview`} alt={name} loading="lazy" />
    </a>
  ) : (
    <span className="photo-stand-in named-picture">{t('photos.preparing')}</span>
  );
}
