import { useState } from 'react';
import { api, ask } from '../../shared/api/client';
import type { SecretField } from '../../shared/api/staff';
import { useAct } from '../../shared/api/useAct';

/** Clear values read so far. They live as long as the page is open and are never stored. */
export function useReveal(caseId: string, onRevealed: () => void) {
  const [clear, setClear] = useState<Partial<Record<SecretField, string>>>({});
  const [asking, setAsking] = useState<SecretField | null>(null);
  const act = useAct();

  const reveal = async (reason: string) => {
    if (asking === null) {
      return;
    }
    const done = await act.run(async () => {
      const { value } = await ask(api.POST('/api/cases/{id}/reveal', { params: { path: { id: caseId } }, body: { field: asking, reason } }));
      setClear((old) => ({ ...old, [asking]: value }));
    });
    if (done) {
      setAsking(null);
      onRevealed();
    }
  };
  const open = (field: SecretField) => {
    act.clear();
    setAsking(field);
  };
  return { clear, asking, open, close: () => setAsking(null), reveal, act };
}
