import { useId } from 'react';
import type { Catalogue } from '../../shared/api/types';
import { useI18n } from '../../shared/i18n/I18n';
import { Field } from '../../shared/ui/Field';
import { CategoryIcon } from './CategoryIcon';
import { controlId } from './checks';
import type { Change, Draft } from './draft';

interface Props {
  draft: Draft;
  change: Change;
  catalogue: Catalogue;
  problemOf: (field: 'category' | 'brand') => string | null;
}

export function ProductFields({ draft, change, catalogue, problemOf }: Props) {
  const { t, pick } = useI18n();
  const problem = problemOf('category');
  return (
    <>
      <fieldset className={problem ? 'invalid' : undefined} id={controlId('category')} tabIndex={-1} aria-describedby="category-problem">
        <legend className="visually-hidden">{t('report.category')}</legend>
        <div className="tiles">
          {catalogue.categories.map((category) => (
            <label key={category.code} className="tile">
              <input
                type="radio"
                name="category"
                value={category.code}
                checked={draft.category === category.code}
                onChange={() => change({ category: category.code })}
              />
              <CategoryIcon code={category.code} />
              <span>{pick(category)}</span>
            </label>
          ))}
        </div>
        <span className="field-problem" id="category-problem">
          {problem}
        </span>
      </fieldset>
      <BrandField draft={draft} change={change} catalogue={catalogue} problem={problemOf('brand')} />
    </>
  );
}

function BrandField({ draft, change, catalogue, problem }: Omit<Props, 'problemOf'> & { problem: string | null }) {
  const { t, pick } = useI18n();
  const list = useId();
  const type = (text: string) => {
    const wanted = text.trim().toLowerCase();
    const known = catalogue.brands.find((brand) => [brand.zh, brand.en].some((name) => name.toLowerCase() === wanted));
    change({ brandText: text, brandId: known?.id ?? null });
  };
  return (
    <Field label={t('report.brand')} hint={t('report.brandHint')} optional problem={problem} id={controlId('brand')}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            className="input"
            list={list}
            maxLength={60}
            autoComplete="off"
            value={draft.brandText}
            onChange={(event) => type(event.target.value)}
          />
          <datalist id={list}>
            {catalogue.brands.map((brand) => (
              <option key={brand.id} value={pick(brand)} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
