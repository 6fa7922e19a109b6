import { Button, Form } from 'antd';
import { useRef } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { FormDialog } from '@/shared/ui/FormDialog';
import { OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { uuid7 } from '@/shared/uuid';
import { SITES, type SitePage } from '../queries';
import { SizeFields, type Size } from './SizeFields';
import { cityDay, usualSize } from './teamSize';

interface Values extends Size {
  organizations: (Picked | null)[];
}

/** Opens a post of the site, with as many seats as the rule of staff says for those who live there. */
export function AskTeamDialog({ page, onClose }: { page: SitePage; onClose: () => void }) {
  const { t } = useTexts('sites');
  const [form] = Form.useForm<Values>();
  // its hours have an id of their own, which is another only when the post's is
  const rule = useRef({ postId: '', ruleId: '' });
  const asking = useSubmission(
    (postId, { people, startDate, organizations }: Values) => {
      if (rule.current.postId !== postId) {
        rule.current = { postId, ruleId: uuid7() };
      }
      return body(
        api.POST('/api/sites/{siteId}/teams', {
          params: { path: { siteId: page.line.site.id } },
          body: {
            postId,
            ruleId: rule.current.ruleId,
            organizationIds: organizations.flatMap((each) => (each ? [each.id] : [])),
            people,
            startDate,
          },
        }),
      );
    },
    { refresh: [SITES, ['posts']], onDone: onClose },
  );
  return (
    <FormDialog<Values>
      title={t('teams.ask')}
      lead={t('teams.lead')}
      okText={t('teams.askDo')}
      form={form}
      initialValues={{
        people: usualSize(page.rooms, page.line.people),
        startDate: cityDay(page.at),
        organizations: [null],
      }}
      sending={asking}
      onSend={(values) => {
        asking.mutate(values);
      }}
      onClose={onClose}
    >
      <SizeFields />
      <Form.List name="organizations">
        {(fields, { add }) => (
          <Form.Item label={t('teams.organizations')} extra={t('teams.organizationsHint')}>
            {fields.map((field, index) => (
              <Form.Item
                key={field.key}
                name={field.name}
                {...(index === 0 ? { rules: [{ required: true, message: t('required') }] } : {})}
              >
                <OrganizationPicker label={t('teams.organizations')} />
              </Form.Item>
            ))}
            <Button
              size="small"
              onClick={() => {
                add(null);
              }}
            >
              {t('teams.another')}
            </Button>
          </Form.Item>
        )}
      </Form.List>
    </FormDialog>
  );
}
