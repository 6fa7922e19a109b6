import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useSession } from '@/shared/session';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { dayOf } from '../clock';
import { liveQuery } from '../day/queries';
import { postsQuery, type Standing } from '../list/queries';
import { HELPER_FIELDS, HelpersChoice, isNobody, NO_HELPERS, type Helpers } from './HelpersChoice';
import { OrganizationsChoice } from './OrganizationsChoice';
import { PostChoice } from './PostChoice';
import { staffing } from './staffing';
import '../posts.css';

interface Values {
  title: string;
  area: Picked;
  startDate: string;
  days: number;
  postIds: string[];
  organizations: Picked[];
  helpers: Helpers;
}

/** A plan: which posts, whose people, which days. What it lacks is shown next, before anything is solved. */
export function NewRosterPage() {
  const { t } = useTexts('posts');
  const live = useQuery(liveQuery());
  const posts = useQuery(postsQuery());
  return (
    <Page
      title={t('plan.title')}
      trail={<Link to={paths.rosters}>{t('nav.rosters')}</Link>}
      lead={t('plan.lead')}
    >
      <Loaded query={live}>
        {({ at }) => (
          <Loaded query={posts}>
            {(found) => (
              <PlanForm today={dayOf(Date.parse(at))} posts={found.posts.filter(({ closed }) => !closed)} />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function PlanForm({ today, posts }: { today: string; posts: Standing[] }) {
  const { t } = useTexts('posts');
  const navigate = useNavigate();
  // helpers are of their area: who plans for one organization alone does not draw on them
  const plansArea = useSession().me.grants.some(({ organizationId }) => !organizationId);
  const [form] = Form.useForm<Values>();
  const chosen = (Form.useWatch('postIds', form) as string[] | undefined) ?? [];
  const planning = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/rosters', {
          body: {
            id,
            title: values.title.trim(),
            areaId: values.area.id,
            startDate: values.startDate,
            days: values.days,
            postIds: values.postIds,
            organizationIds: values.organizations.map((each) => each.id),
            helpers: values.helpers,
          },
        }),
      ),
    { refresh: [['rosters']], onDone: ({ plan }) => void navigate(paths.roster(plan.id)) },
  );
  const required = { required: true, message: t('required') };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true, block: 'center' }}
      initialValues={{ startDate: today, days: 7, postIds: [], organizations: [], helpers: NO_HELPERS }}
      onFinish={(values) => {
        planning.mutate(values);
      }}
    >
      <Section title={t('plan.what')}>
        <div className="narrow-form">
          <Form.Item name="title" label={t('plan.name')} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="area" label={t('plan.area')} rules={[required]} extra={t('plan.areaHint')}>
            <AreaPicker />
          </Form.Item>
          <div className="field-row">
            <Form.Item name="startDate" label={t('plan.start')} rules={[required]}>
              <Input type="date" />
            </Form.Item>
            <Form.Item name="days" label={t('plan.days')} rules={[required]}>
              <InputNumber min={1} max={31} precision={0} />
            </Form.Item>
          </div>
        </div>
      </Section>
      <Section title={t('plan.posts')}>
        <Form.Item
          name="postIds"
          rules={[{ required: true, type: 'array', min: 1, message: t('plan.noPost') }]}
        >
          <PostChoice posts={posts} />
        </Form.Item>
      </Section>
      <Section title={t('plan.organizations')}>
        <p className="quiet">{t('plan.organizationsHint')}</p>
        <Form.Item
          name="organizations"
          dependencies={HELPER_FIELDS}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value: Picked[]) =>
                value.length > 0 || !isNobody(getFieldValue('helpers') as Helpers)
                  ? Promise.resolve()
                  : Promise.reject(new Error(t(plansArea ? 'helpers.orStaff' : 'plan.noOrganization'))),
            }),
          ]}
        >
          <OrganizationsChoice offered={staffing(posts.filter(({ post }) => chosen.includes(post.id)))} />
        </Form.Item>
      </Section>
      {plansArea && (
        <Section title={t('helpers.title')}>
          <p className="quiet">{t('helpers.hint')}</p>
          <HelpersChoice />
        </Section>
      )}
      <ProblemAlert error={planning.error} />
      <Button type="primary" size="large" htmlType="submit" loading={planning.isPending}>
        {t('plan.submit')}
      </Button>
    </Form>
  );
}
