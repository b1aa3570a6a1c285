import { useState, type FormEvent } from 'react';
import { api, ask } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { AddressInput } from '../../shared/places/AddressInput';
import { usePlaces } from '../../shared/places/usePlaces';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { PlaceChoices } from '../PlaceChoices';
import type { TrackPart } from '../TrackPage';

/** Asks which place was meant, or for the address again. */
export function ChoosePlace({ token, view, onChange }: TrackPart) {
  const { t } = useI18n();
  const [code, setCode] = useState<string | null>(view.candidates[0]?.code ?? null);
  const [address, setAddress] = useState('');
  const { suggestions } = usePlaces(address);
  const act = useAct();
  const ready = code !== null || address.trim() !== '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const body = code === null ? { address: address.trim() } : { placeCode: code };
      onChange(await ask(api.POST('/api/track/{token}/place', { params: { path: { token } }, body })));
    });
  };

  return (
    <form className="sheet stack" onSubmit={submit}>
      <h2>{t('place.title')}</h2>
      {view.candidates.length > 0 && <PlaceChoices legend={t('report.whichPlace')} choices={view.candidates} value={code} onChange={setCode} />}
      {code === null && (
        <Field label={t('place.again')} hint={t('report.addressHint')}>
          {(wiring) => (
            <AddressInput
              wiring={wiring}
              value={address}
              suggestions={suggestions}
              onType={setAddress}
              onChoose={(place) => setAddress(place.path.join(''))}
            />
          )}
        </Field>
      )}
      <ProblemNote problem={act.problem} />
      <Button type="submit" look="primary" busy={act.busy} disabled={!ready}>
        {t('place.send')}
      </Button>
    </form>
  );
}
