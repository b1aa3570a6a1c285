import type { PlaceChoice } from '../shared/api/types';
import { useI18n } from '../shared/i18n/I18n';

interface Props {
  legend: string;
  choices: PlaceChoice[];
  value: string | null;
  onChange: (code: string | null) => void;
}

/** Places an address may mean, of which the person may choose one. */
export function PlaceChoices({ legend, choices, value, onChange }: Props) {
  const { t } = useI18n();
  const options: { code: string | null; text: string }[] = [
    ...choices.map((choice) => ({ code: choice.code, text: choice.path.join(' ') })),
    { code: null, text: t('report.noneOfThese') },
  ];
  return (
    <fieldset className="stack tight">
      <legend className="legend">{legend}</legend>
      {options.map((option) => (
        <label key={option.code ?? 'none'} className="choice">
          <input type="radio" name="place" checked={value === option.code} onChange={() => onChange(option.code)} />
          <span className="choice-body">{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
