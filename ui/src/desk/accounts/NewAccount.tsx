import { Button, Form, Input, Select } from 'antd';
import { api, ask, newKey, onceOnly } from '../../shared/api/client';
import type { Schemas } from '../../shared/api/types';
import { useAct } from '../../shared/api/useAct';
import { useResource } from '../../shared/api/useResource';
import { useI18n } from '../../shared/i18n/I18n';
import { Dialog } from '../../shared/ui/Dialog';
import { ProblemNote } from '../../shared/ui/ProblemNote';

const givenRoles = ['Agent', 'Dispatcher', 'Reviewer', 'Supervisor', 'Auditor', 'Administrator', 'Merchant'] as const;

type NewAccountBody = Schemas['CreateAccountCommand'];

export function NewAccount({ open, onClose, onCreated }: { open: boolean; onClose: () => void; onCreated: (initialPassword: string) => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('accounts.add')} open={open} onClose={onClose}>
      <NewAccountForm onClose={onClose} onCreated={onCreated} />
    </Dialog>
  );
}

function NewAccountForm({ onClose, onCreated }: { onClose: () => void; onCreated: (initialPassword: string) => void }) {
  const { t } = useI18n();
  const [form] = Form.useForm<NewAccountBody>();
  const role = Form.useWatch('role', form);
  const merchants = useResource(role === 'Merchant' ? 'merchants' : null, () => ask(api.GET('/api/people/merchants')));
  const act = useAct();
  const rules = [{ required: true, message: t('common.required') }];
  // Lists must open inside the dialog, which the browser shows above everything else.
  const inside = (trigger: HTMLElement) => trigger.closest('dialog') ?? document.body;

  const create = (body: NewAccountBody) =>
    act.run(async () => {
      const made = await ask(api.POST('/api/accounts', { body, ...onceOnly(newKey()) }));
      onCreated(made.initialPassword);
    });
  return (
    <Form form={form} layout="vertical" onFinish={(body) => void create(body)} name="account">
      <Form.Item name="userName" label={t('signIn.userName')} rules={rules}>
        <Input maxLength={50} autoComplete="off" autoCapitalize="none" />
      </Form.Item>
      <Form.Item name="name" label={t('people.person')} rules={rules}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={t('accounts.role')} rules={rules}>
        <Select options={givenRoles.map((value) => ({ value, label: t(`roles.${value}`) }))} getPopupContainer={inside} />
      </Form.Item>
      {role === 'Merchant' && (
        <Form.Item name="merchantId" label={t('roles.Merchant')} rules={rules}>
          <Select
            loading={merchants.loading}
            options={merchants.data?.items.map((merchant) => ({ value: merchant.id, label: merchant.name })) ?? []}
            getPopupContainer={inside}
          />
        </Form.Item>
      )}
      <ProblemNote problem={act.problem} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('common.back')}</Button>
        <Button type="primary" htmlType="submit" loading={act.busy}>
          {t('accounts.create')}
        </Button>
      </div>
    </Form>
  );
}
