import { useState, type FormEvent } from 'react';
import { api, ask } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useI18n } from '../../shared/i18n/I18n';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { ProblemNote } from '../../shared/ui/ProblemNote';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const longest = 8;

/** Large keys for the code that the customer reads out at the door; the field takes a keyboard as well. */
export function DoorCodePad({ bookingId, onArrived }: { bookingId: string; onArrived: () => void }) {
  const { t } = useI18n();
  const [code, setCode] = useState('');
  const act = useAct();
  const add = (digit: string) => setCode((old) => (old + digit).slice(0, longest));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act
      .run(async () => {
        await ask(api.POST('/api/bookings/{id}/arrive', { params: { path: { id: bookingId } }, body: { doorCode: code } }));
      })
      .then((arrived) => {
        setCode('');
        if (arrived) {
          onArrived();
        }
      });
  };

  return (
    <form className="sheet stack" onSubmit={submit}>
      <Field label={t('door.title')} hint={t('door.hint')}>
        {(wiring) => (
          <input
            {...wiring}
            className="input door-input"
            inputMode="none"
            autoComplete="off"
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, longest))}
          />
        )}
      </Field>
      <div className="pad">
        {digits.map((digit) => (
          <Button key={digit} onClick={() => add(digit)}>
            {digit}
          </Button>
        ))}
        <Button onClick={() => setCode('')} aria-label={t('door.clear')}>
          C
        </Button>
        <Button onClick={() => add('0')}>0</Button>
        <Button onClick={() => setCode((old) => old.slice(0, -1))} aria-label={t('door.back')}>
          ⌫
        </Button>
      </div>
      <ProblemNote problem={act.problem} />
      <Button type="submit" look="primary" wide busy={act.busy} disabled={code.length < 4}>
        {t('door.arrive')}
      </Button>
    </form>
  );
}
