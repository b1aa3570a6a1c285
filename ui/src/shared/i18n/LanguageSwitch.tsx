import { useI18n } from './I18n';

/** Names the other language in that language, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const { language, setLanguage } = useI18n();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="button quiet small" lang={other} onClick={() => setLanguage(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}
