import { useI18n } from '../i18n/I18n';
import { snake } from '../format/figures';

/** The name of a kind of certificate: gas, electric, refrigeration, height, lock. */
export function useCertificateName(): (kind: string) => string {
  const { lookUp } = useI18n();
  return (kind) => lookUp(`certificates.${snake(kind)}`) ?? kind;
}
