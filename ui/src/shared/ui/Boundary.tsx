import { Component, type ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import { Button } from './Button';

/** Catches what a page could not: a part that failed to load after an update, or a fault of ours. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const { t } = useI18n();
  return (
    <main className="content narrow">
      <div className="empty" role="alert">
        <h1>{t('common.brokenTitle')}</h1>
        <p>{t('common.brokenText')}</p>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('common.reload')}
        </Button>
      </div>
    </main>
  );
}
