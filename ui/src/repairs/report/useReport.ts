import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newKey } from '../../shared/api/client';
import { asProblem, isSettled } from '../../shared/api/problem';
import type { Catalogue, Problem, Reported } from '../../shared/api/types';
import { upload } from '../../shared/api/upload';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import type { PickedPhoto } from '../../shared/ui/photoChecks';
import { useProblemText } from '../../shared/ui/ProblemNote';
import { check, faultsOf, type Faults, type FieldName } from './checks';
import { toReport, useDraft, type Change } from './draft';

/** The whole of reporting a repair: the draft, what is wrong with it, and sending it. */
export function useReport(catalogue: Catalogue) {
  const { t, language } = useI18n();
  const say = useProblemText();
  const navigate = useNavigate();
  const { draft, change, clear } = useDraft();
  const [photos, setPhotos] = useState<PickedPhoto[]>([]);
  const [faults, setFaults] = useState<Faults>({});
  const [turn, setTurn] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sent, setSent] = useState<number | null>(null);

  const problemOf = (field: FieldName) => {
    const fault = faults[field];
    return fault === undefined ? null : 'key' in fault ? t(fault.key) : fault.text;
  };
  const forget = (fields: string[]) => setFaults((old) => Object.fromEntries(Object.entries(old).filter(([name]) => !fields.includes(name))));
  const edit: Change = (part) => {
    change(part);
    forget(Object.keys(part).map((name) => (name.startsWith('brand') ? 'brand' : name)));
  };
  const editPhotos = (next: (old: PickedPhoto[]) => PickedPhoto[]) => {
    setPhotos(next);
    forget(['photos']);
  };
  const refuse = (found: Faults) => {
    setFaults(found);
    setTurn((count) => count + 1);
  };

  const send = async () => {
    const found = check(draft, photos);
    setProblem(null);
    if (Object.keys(found).length > 0) {
      refuse(found);
      return;
    }
    setFaults({});
    setSent(0);
    try {
      const reported = await upload<Reported>({
        url: '/api/repairs',
        report: toReport(draft, catalogue, language),
        photos: photos.map((photo) => photo.file),
        idempotencyKey: draft.key,
        onProgress: setSent,
      });
      clear();
      void navigate(routes.reported, { state: reported, replace: true });
    } catch (error) {
      const refused = asProblem(error);
      // A settled refusal stored nothing, so the mended report is a new request; anything else may have arrived, so the key stays.
      if (isSettled(refused)) {
        change({ key: newKey() });
      }
      setProblem(refused);
      refuse(faultsOf(refused, say));
    } finally {
      setSent(null);
    }
  };

  return { draft, edit, photos, editPhotos, problemOf, problem, turn, sent, send };
}
