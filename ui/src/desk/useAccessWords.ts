import { snake } from '../shared/format/figures';
import { useI18n } from '../shared/i18n/I18n';

/** What was read and from where, in words: `fault,name` and `photo:0193…` as fields, `job page` as a reason of the product's own. */
export function useAccessWords(): { fieldName: (field: string) => string; reasonName: (reason: string) => string } {
  const { lookUp, language } = useI18n();
  const one = (field: string) => lookUp(`secrets.${snake(field.split(':')[0] ?? '')}`) ?? field;
  return {
    fieldName: (field) => field.split(',').map(one).join(language === 'en' ? ', ' : '、'),
    reasonName: (reason) => lookUp(`accessReasons.${snake(reason.replace(/'/g, ''))}`) ?? reason,
  };
}
