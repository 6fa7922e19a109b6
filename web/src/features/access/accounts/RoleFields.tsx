import { Form, Select } from 'antd';
import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { AreaPicker, OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { useWords } from '@/shared/words';

export type Role = Schema<'Role'>;

const ROLES: Role[] = [
  'COMMAND_POST',
  'DISPATCHER',
  'COMMUNITY_WORKER',
  'SAMPLING_STAFF',
  'LABORATORY',
  'TRACER',
  'GATE_STAFF',
  'QUARANTINE_STAFF',
  'POST_LEADER',
  'SECOND_APPROVER',
  'AUDITOR',
  'RESIDENT',
  'ADMINISTRATOR',
];

export interface RoleValues {
  role: Role;
  area: Picked;
  organization?: Picked | null;
}

/** What somebody may do, and where. */
export function RoleFields() {
  const { t } = useTexts('access');
  const word = useWords();
  const required = [{ required: true, message: t('required') }];
  return (
    <>
      <Form.Item name="role" label={t('accounts.role')} rules={required}>
        <Select options={ROLES.map((role) => ({ value: role, label: word(`role.${role}`) }))} />
      </Form.Item>
      <Form.Item name="area" label={t('accounts.area')} rules={required}>
        <AreaPicker />
      </Form.Item>
      <Form.Item name="organization" label={t('accounts.organization')}>
        <OrganizationPicker />
      </Form.Item>
    </>
  );
}
