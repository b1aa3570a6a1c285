import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useNavigate } from 'react-router';
import { api, ask, newKey, onceOnly } from '../../shared/api/client';
import { useAct } from '../../shared/api/useAct';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { routes } from '../../shared/routes';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { DeskPage } from '../DeskPage';

interface NewTechnician {
  name: string;
  phone: string;
  badge: string;
  outletId: string;
  dailyLimit: number;
}

const nothingYet = { skills: [], brands: [], certificates: [], counties: [], hours: [] };

/** Takes on a technician; skills, certificates and territory follow on the next page. */
export default function NewTechnicianPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const outlets = useResource('outlets', () => ask(api.GET('/api/people/outlets')));
  const act = useAct();
  const rules = [{ required: true, message: t('common.required') }];

  const create = (body: NewTechnician) =>
    act.run(async () => {
      const made = await ask(api.POST('/api/people/technicians', { body: { ...body, ...nothingYet }, ...onceOnly(newKey()) }));
      void navigate(routes.technician(made.id));
    });

  return (
    <DeskPage title={t('people.add')} back={{ to: routes.technicians, text: t('people.all') }}>
      <ProblemNote problem={outlets.problem} onRetry={() => void outlets.reload()} />
      <Form<NewTechnician> layout="vertical" initialValues={{ dailyLimit: 6 }} onFinish={(body) => void create(body)} className="sheet narrow-form" name="new">
        <Form.Item name="name" label={t('people.person')} rules={rules}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t('secrets.phone')} rules={rules}>
          <Input type="tel" maxLength={24} autoComplete="off" />
        </Form.Item>
        <Form.Item name="badge" label={t('people.badge')} rules={rules}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="outletId" label={t('people.outlet')} rules={rules}>
          <Select
            loading={outlets.loading}
            showSearch={{ optionFilterProp: 'label' }}
            options={outlets.data?.items.map((outlet) => ({ value: outlet.id, label: outlet.name })) ?? []}
          />
        </Form.Item>
        <Form.Item name="dailyLimit" label={t('people.dailyLimit')} rules={rules}>
          <InputNumber min={1} max={30} />
        </Form.Item>
        <ProblemNote problem={act.problem} />
        <Button type="primary" htmlType="submit" loading={act.busy}>
          {t('people.add')}
        </Button>
      </Form>
    </DeskPage>
  );
}
