import type { ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import { Icon, type IconName } from './Icon';

/** The place of something that is still being loaded. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useI18n();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <i key={index} style={{ width: `${[62, 100, 88, 94, 71][index % 5]}%` }} />
      ))}
    </div>
  );
}

export function Empty({ icon = 'inbox', title, children }: { icon?: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} size={36} />
      <p>{title}</p>
      {children}
    </div>
  );
}
