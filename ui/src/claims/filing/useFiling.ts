import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newKey } from '../../shared/api/client';
import type { ClaimableOrder, Filed } from '../../shared/api/claims';
import { asProblem, isSettled } from '../../shared/api/problem';
import type { Problem } from '../../shared/api/types';
import { upload } from '../../shared/api/upload';
import { minorOf } from '../../shared/format/money';
import { useI18n } from '../../shared/i18n/I18n';
import { routes, uploadUrl } from '../../shared/routes';
import { useProblemText } from '../../shared/ui/ProblemNote';
import { check, controlId, faultsOf, fieldNames, type Faults, type FieldName, type ShotPhoto } from './checks';
import { useDraft, type Change } from './draft';

/** The whole of filing a claim: the draft, what is wrong with it, and sending it. */
export function useFiling(orderToken: string, order: ClaimableOrder) {
  const { t, language } = useI18n();
  const say = useProblemText();
  const navigate = useNavigate();
  const { draft, change, clear } = useDraft(orderToken, order.lines.length === 1 ? (order.lines[0]?.line ?? null) : null);
  const [photos, setPhotos] = useState<ShotPhoto[]>([]);
  const [faults, setFaults] = useState<Faults>({});
  const [turn, setTurn] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sent, setSent] = useState<number | null>(null);

  const forget = (fields: string[]) => setFaults((old) => Object.fromEntries(Object.entries(old).filter(([name]) => !fields.includes(name))));
  const edit: Change = (part) => {
    change(part);
    forget(Object.keys(part));
  };
  const editPhotos = (next: (old: ShotPhoto[]) => ShotPhoto[]) => {
    setPhotos(next);
    change({ key: newKey() });
    forget(['photos']);
  };
  const problemOf = (field: FieldName) => {
    const fault = faults[field];
    return fault === undefined ? null : 'key' in fault ? t(fault.key) : fault.text;
  };
  const refuse = (found: Faults) => {
    setFaults(found);
    setTurn((count) => count + 1);
  };

  const send = async () => {
    const found = check(draft, photos, order);
    setProblem(null);
    if (Object.keys(found).length > 0) {
      refuse(found);
      return;
    }
    setFaults({});
    setSent(0);
    try {
      const report = {
        line: draft.line,
        reason: draft.reason,
        ask: draft.ask,
        amountMinor: minorOf(draft.amount),
        statement: draft.statement.trim(),
        declarationVersion: order.declaration.version,
        declared: draft.declared,
        language,
        shots: photos.map(({ shot }) => shot),
      };
      const filed = await upload<Filed>({
        url: uploadUrl.claim(orderToken),
        report,
        photos: photos.map(({ photo }) => photo.file),
        idempotencyKey: draft.key,
        onProgress: setSent,
      });
      clear();
      void navigate(routes.claim(filed.token), { replace: true, state: { filed: true } });
    } catch (error) {
      const refused = asProblem(error);
      // A settled refusal stored nothing, so the mended claim is a new request; anything else may have arrived, so the key stays.
      if (isSettled(refused)) {
        change({ key: newKey() });
      }
      setProblem(refused);
      refuse(faultsOf(refused, say));
    } finally {
      setSent(null);
    }
  };

  const summary = fieldNames.map((name) => ({ id: controlId(name), text: problemOf(name) ?? '' })).filter(({ text }) => text !== '');
  return { draft, edit, photos, editPhotos, problemOf, problem, summary, turn, sent, send };
}
