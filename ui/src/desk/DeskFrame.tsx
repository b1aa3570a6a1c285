import { App, ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { Suspense, type ReactNode } from 'react';
import { useI18n } from '../shared/i18n/I18n';
import { RequireRole } from '../shared/session/RequireRole';
import { Empty, Skeleton } from '../shared/ui/Waiting';
import { DeskShell } from './DeskShell';
import { deskRoles } from './entries';
import './desk.css';

/** The tokens of tokens.css in the words of Ant Design. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b6b5d',
    colorLink: '#0b6b5d',
    colorInfo: '#0b6b5d',
    colorError: '#a32a22',
    colorWarning: '#8f5a00',
    colorText: '#16211d',
    colorTextSecondary: '#47554f',
    colorTextTertiary: '#62706a',
    colorTextPlaceholder: '#6b7872',
    colorBgLayout: '#f6f7f4',
    colorBorderSecondary: '#e0e5e0',
    borderRadius: 8,
    fontSize: 15,
    fontFamily: 'var(--font)',
    fontFamilyCode: 'var(--mono)',
    controlHeight: 38,
  },
  components: { Table: { headerBg: '#fbfcfa', headerColor: '#47554f', cellPaddingBlock: 12 } },
};

/** What every desk stands in: the look, who may come in, the navigation. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const { language } = useI18n();
  return (
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }} locale={language === 'en' ? enUS : zhCN}>
      <App>
        <RequireRole roles={deskRoles}>
          <DeskShell>
            <Suspense fallback={<Skeleton lines={8} />}>{children}</Suspense>
          </DeskShell>
        </RequireRole>
      </App>
    </ConfigProvider>
  );
}

export function Missing() {
  const { t } = useI18n();
  return <Empty icon="pin" title={t('notFound.text')} />;
}
