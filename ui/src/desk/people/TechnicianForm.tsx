import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { TechnicianDetail } from '../../shared/api/staff';
import type { PlaceChoice, Schemas } from '../../shared/api/types';
import { useI18n } from '../../shared/i18n/I18n';
import { useCatalogue } from '../../shared/useCatalogue';
import { PlaceSelect } from '../PlaceSelect';
import { DatedRows, noEnd } from './DatedRows';
import { FormGroup } from './FormGroup';

const certificateKinds = ['gas', 'electric', 'refrigeration', 'height', 'lock'] as const;
const weekDays = [1, 2, 3, 4, 5, 6, 0] as const;

type Editable = Pick<TechnicianDetail, 'skills' | 'brands' | 'certificates' | 'hours' | 'dailyLimit'>;

interface Props {
  person: TechnicianDetail;
  readOnly: boolean;
  busy: boolean;
  onSave: (next: Schemas['TechnicianForm']) => void;
}

/** Places are found by their code as text; a technician's record holds it as a number. */
function toChoice({ code, path }: Schemas['ShowTechnicianPlace']): PlaceChoice {
  return { code: String(code), path };
}

function toLine({ code }: PlaceChoice): Schemas['TechnicianFormCountyLine'] {
  return { code: Number(code) };
}

/** What a technician may do, for whom, where and when; every permission has its dates. */
export function TechnicianForm({ person, readOnly, busy, onSave }: Props) {
  const { t, pick, language } = useI18n();
  const catalogue = useCatalogue().data;
  const [counties, setCounties] = useState(person.counties.map(toChoice));
  const [base, setBase] = useState<PlaceChoice | null>(toChoice(person.base));
  const dayName = (day: number) => new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + day));
  const categories = catalogue?.categories.map((category) => ({ value: category.code, label: pick(category) })) ?? [];
  const brands = catalogue?.brands.map((brand) => ({ value: brand.id, label: pick(brand) })) ?? [];

  const save = (edited: Editable) => {
    onSave({
      ...edited,
      version: person.version,
      brands: noEnd(edited.brands),
      skills: noEnd(edited.skills),
      certificates: noEnd(edited.certificates),
      counties: counties.map(toLine),
      base: base && toLine(base),
    });
  };

  return (
    <Form<Editable> layout="vertical" initialValues={person} onFinish={save} disabled={readOnly} className="people-form" name="technician">
      <DatedRows name="skills" title={t('people.skills')} add={t('people.addSkill')}>
        {(row) => (
          <Form.Item name={[row, 'category']} label={t('people.category')} rules={[{ required: true, message: t('common.required') }]}>
            <Select options={categories} aria-label={t('people.category')} />
          </Form.Item>
        )}
      </DatedRows>
      <DatedRows name="brands" title={t('people.brands')} add={t('people.addBrand')}>
        {(row) => (
          <Form.Item name={[row, 'brandId']} label={t('people.brand')} rules={[{ required: true, message: t('common.required') }]}>
            <Select options={brands} showSearch={{ optionFilterProp: 'label' }} aria-label={t('people.brand')} />
          </Form.Item>
        )}
      </DatedRows>
      <DatedRows name="certificates" title={t('people.certificates')} add={t('people.addCertificate')}>
        {(row) => (
          <>
            <Form.Item name={[row, 'id']} hidden>
              <Input />
            </Form.Item>
            <Form.Item name={[row, 'kind']} label={t('people.kind')} rules={[{ required: true, message: t('common.required') }]}>
              <Select options={certificateKinds.map((kind) => ({ value: kind, label: t(`certificates.${kind}`) }))} aria-label={t('people.kind')} />
            </Form.Item>
            <Form.Item name={[row, 'number']} label={t('people.number')} rules={[{ required: true, message: t('common.required') }]}>
              <Input maxLength={60} />
            </Form.Item>
          </>
        )}
      </DatedRows>
      <FormGroup title={t('people.territory')}>
        <div className="stack tight">
          <label htmlFor="technician-counties">{t('people.counties')}</label>
          <PlaceSelect
            id="technician-counties"
            label={t('people.counties')}
            known={person.counties.map(toChoice)}
            value={counties.map((place) => place.code)}
            many
            onChange={(_, places) => setCounties(places)}
          />
        </div>
        <div className="stack tight">
          <label htmlFor="technician-base">{t('people.base')}</label>
          <PlaceSelect
            id="technician-base"
            label={t('people.base')}
            known={[toChoice(person.base)]}
            value={base ? [base.code] : []}
            onChange={(_, places) => setBase(places[0] ?? null)}
          />
        </div>
      </FormGroup>
      <HoursRows days={weekDays.map((day) => ({ value: day, label: dayName(day) }))} />
      {!readOnly && (
        <div className="row">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('common.save')}
          </Button>
        </div>
      )}
    </Form>
  );
}

function HoursRows({ days }: { days: { value: number; label: string }[] }) {
  const { t } = useI18n();
  const required = [{ required: true, message: t('common.required') }];
  return (
    <FormGroup title={t('people.hours')}>
      <Form.List name="hours">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="form-row">
                <Form.Item name={[name, 'day']} label={t('people.day')} rules={required}>
                  <Select options={days} aria-label={t('people.day')} />
                </Form.Item>
                <Form.Item name={[name, 'from']} label={t('people.from')} rules={required}>
                  <Input type="time" />
                </Form.Item>
                <Form.Item name={[name, 'to']} label={t('people.to')} rules={required}>
                  <Input type="time" />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t('common.remove')}</Button>
              </div>
            ))}
            <div>
              <Button onClick={() => add({ day: 1, from: '08:00', to: '18:00' })}>{t('people.addHours')}</Button>
            </div>
          </>
        )}
      </Form.List>
      <Form.Item name="dailyLimit" label={t('people.dailyLimit')} rules={required}>
        <InputNumber min={1} max={30} />
      </Form.Item>
    </FormGroup>
  );
}
