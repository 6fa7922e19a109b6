import { Form } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { FormDialog } from '@/shared/ui/FormDialog';
import { SITES, type SitePage, type SiteTeam } from '../queries';
import { SizeFields, type Size } from './SizeFields';
import { cityDay, usualSize } from './teamSize';

interface Props {
  page: SitePage;
  team: SiteTeam;
  onClose: () => void;
}

/** For more or fewer who live there, from a day on. */
export function ResizeDialog({ page, team, onClose }: Props) {
  const { t } = useTexts('sites');
  const [form] = Form.useForm<Size>();
  const sizing = useSubmission(
    (ruleId, size: Size) =>
      body(
        api.POST('/api/sites/{siteId}/teams/{postId}/sizes', {
          params: { path: { siteId: page.line.site.id, postId: team.postId } },
          body: { ruleId, ...size },
        }),
      ),
    { refresh: [SITES, ['posts']], onDone: onClose },
  );
  return (
    <FormDialog<Size>
      title={t('teams.resize')}
      lead={t('teams.resizeLead', { count: team.peopleFor })}
      form={form}
      initialValues={{ people: usualSize(page.rooms, page.line.people), startDate: cityDay(page.at) }}
      sending={sizing}
      onSend={(size) => {
        sizing.mutate(size);
      }}
      onClose={onClose}
    >
      <SizeFields />
    </FormDialog>
  );
}
