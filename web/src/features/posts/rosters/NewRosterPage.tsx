import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AreaPicker, OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { dayOf } from '../clock';
import { liveQuery } from '../day/queries';
import { postsQuery, type Standing } from '../list/queries';
import { PostChoice } from './PostChoice';
import { staffing, type Staffing } from './staffing';
import '../posts.css';

interface Values {
  title: string;
  area: Picked;
  startDate: string;
  days: number;
  postIds: string[];
  organizations: Picked[];
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
      initialValues={{ startDate: today, days: 7, postIds: [], organizations: [] }}
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
          rules={[{ required: true, type: 'array', min: 1, message: t('plan.noOrganization') }]}
        >
          <Organizations offered={staffing(posts.filter(({ post }) => chosen.includes(post.id)))} />
        </Form.Item>
      </Section>
      <ProblemAlert error={planning.error} />
      <Button type="primary" size="large" htmlType="submit" loading={planning.isPending}>
        {t('plan.submit')}
      </Button>
    </Form>
  );
}

interface OrganizationsProps {
  offered: Staffing[];
  value?: Picked[];
  onChange?: (value: Picked[]) => void;
}

/** Those that staff the chosen posts are a click away; any other can be added. */
function Organizations({ offered, value = [], onChange }: OrganizationsProps) {
  const { t } = useTexts('posts');
  const add = (picked: Picked | null) => {
    if (picked && !value.some(({ id }) => id === picked.id)) {
      onChange?.([...value, picked]);
    }
  };
  const rest = offered.filter(({ id }) => !value.some((each) => each.id === id));
  return (
    <div className="chosen">
      {value.length > 0 && (
        <ul className="chosen-list" aria-label={t('plan.organizations')}>
          {value.map((each) => (
            <li key={each.id}>
              {each.name}
              <Button
                size="small"
                type="text"
                aria-label={t('plan.leaveOut', { name: each.name })}
                onClick={() => {
                  onChange?.(value.filter(({ id }) => id !== each.id));
                }}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <Button
          onClick={() => {
            onChange?.([...value, ...rest.map(({ id, name }) => ({ id, name }))]);
          }}
        >
          {t('plan.takeStaffing', { count: rest.length })}
        </Button>
      )}
      <div className="narrow-form">
        <OrganizationPicker label={t('plan.addOrganization')} value={null} onChange={add} />
      </div>
    </div>
  );
}
