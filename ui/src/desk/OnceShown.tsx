import { Button } from 'antd';
import { useI18n } from '../shared/i18n/I18n';
import { Dialog } from '../shared/ui/Dialog';
import { useCopy } from '../shared/ui/useCopy';

/** A secret that the server shows once and never again. */
export function OnceShown({ title, secret, onClose }: { title: string; secret: string | null; onClose: () => void }) {
  const { t } = useI18n();
  const { copied, copy } = useCopy();
  return (
    <Dialog title={title} open={secret !== null} onClose={onClose}>
      <p className="note warn">{t('once.text')}</p>
      <code className="secret">{secret}</code>
      <div className="dialog-actions">
        <Button onClick={() => void copy(secret ?? '')}>{t(copied ? 'common.copied' : 'once.copy')}</Button>
        <Button type="primary" onClick={onClose}>
          {t('once.done')}
        </Button>
      </div>
    </Dialog>
  );
}
