import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useI18n } from '../../shared/i18n/I18n';
import { FormGroup } from './FormGroup';

interface Dated {
  validTo?: string | null;
}

interface Props {
  name: string;
  title: string;
  add: string;
  children: (row: number) => ReactNode;
}

/** Rows of permissions, each with the days from and to which it holds. */
export function DatedRows({ name, title, add: addText, children }: Props) {
  const { t } = useI18n();
  return (
    <FormGroup title={title}>
      <Form.List name={name}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: row }) => (
              <div key={key} className="form-row">
                {children(row)}
                <Form.Item name={[row, 'validFrom']} label={t('people.validFrom')} rules={[{ required: true, message: t('common.required') }]}>
                  <Input type="date" />
                </Form.Item>
                <Form.Item name={[row, 'validTo']} label={t('people.validTo')}>
                  <Input type="date" />
                </Form.Item>
                <Button onClick={() => remove(row)}>{t('common.remove')}</Button>
              </div>
            ))}
            <div>
              <Button onClick={() => add({ validTo: null })}>{addText}</Button>
            </div>
          </>
        )}
      </Form.List>
    </FormGroup>
  );
}

/** An end left empty means that the permission has none. */
export function noEnd<T extends Dated>(rows: T[]): T[] {
  return rows.map((row) => ({ ...row, validTo: row.validTo === '' || row.validTo === undefined ? null : row.validTo }));
}
