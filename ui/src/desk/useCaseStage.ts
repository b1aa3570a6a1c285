import type { RequestState, Step } from '../shared/api/types';
import { useI18n } from '../shared/i18n/I18n';

/** Where a case stands in one word: how far the repair is, or the state of the request before there is a work order and after the end. */
export function useCaseStage(): (of: { state: RequestState; step: Step }) => string {
  const { t } = useI18n();
  return ({ state, step }) => (state === 'Converted' ? t(`caseSteps.${step}`) : t(`states.${state}`));
}
