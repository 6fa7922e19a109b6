import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { staffQuery } from '@/shared/people/staffQuery';
import { useMay } from '@/shared/session';
import { cityInstant, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { NoticeLink } from '../musters/NoticeLink';
import { NoticeSelect } from '../musters/NoticeSelect';
import { OrganizationChoice } from '../OrganizationChoice';

type LeaveLine = Schema<'LeaveLine'>;
type Cancellation = Schema<'LeaveCancellation'>;

/** Who of an organization is on leave, what cancels it, and who is recalled. */
export function LeavePage() {
  const { t } = useTexts('duty');
  return (
    <Page title={t('nav.leave')} lead={t('leave.lead')}>
      <OrganizationChoice>
        {(organizationId) => <OfOrganization key={organizationId} organizationId={organizationId} />}
      </OrganizationChoice>
    </Page>
  );
}

function OfOrganization({ organizationId }: { organizationId: string }) {
  const { t, language } = useTexts('duty');
  const mayGrant = useMay('DUTY_ASSIGN');
  const [dialog, setDialog] = useState<'GRANT' | 'CANCEL' | null>(null);
  const close = () => {
    setDialog(null);
  };
  const query = useQuery({
    queryKey: ['leaves', organizationId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/leaves', { params: { query: { organizationId } } })),
  });
  return (
    <Loaded query={query}>
      {({ leaves, cancellations }) => (
        <>
          <Section
            title={t('leave.cancellations')}
            actions={
              <Button
                danger
                onClick={() => {
                  setDialog('CANCEL');
                }}
              >
                {t('leave.cancel')}
              </Button>
            }
          >
            {cancellations.length === 0 ? (
              <p className="quiet">{t('leave.noCancellation')}</p>
            ) : (
              <ul className="lines">
                {cancellations.map((each) => (
                  <li key={each.id}>
                    <CancellationSpan cancellation={each} /> · <NoticeLink noticeId={each.noticeId} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section
            title={t('leave.people', {
              count: leaves.length,
              recalled: leaves.filter(({ state }) => state === 'RECALLED').length,
            })}
            actions={
              mayGrant && (
                <Button
                  onClick={() => {
                    setDialog('GRANT');
                  }}
                >
                  {t('leave.grant')}
                </Button>
              )
            }
          >
            <PeopleRows<LeaveLine>
              label={t('nav.leave')}
              rows={leaves}
              person={({ person }) => person}
              empty={<Empty title={t('leave.none')} />}
              columns={[
                {
                  key: 'span',
                  title: t('time'),
                  render: ({ leave }) =>
                    t('muster.span', {
                      start: instant(leave.start, language),
                      end: instant(leave.end, language),
                    }),
                },
                {
                  key: 'state',
                  title: t('roster.state'),
                  render: ({ state, leave }) => (
                    <>
                      <Tag color={{ PLANNED: 'blue', ON_LEAVE: 'gold', RECALLED: 'red' }[state]}>
                        {t(`leave.state.${state}`)}
                      </Tag>
                      <span className="quiet">{leave.note}</span>
                    </>
                  ),
                },
              ]}
            />
          </Section>
          {dialog === 'GRANT' && <GrantDialog organizationId={organizationId} onClose={close} />}
          {dialog === 'CANCEL' && <CancelDialog organizationId={organizationId} onClose={close} />}
        </>
      )}
    </Loaded>
  );
}

function CancellationSpan({ cancellation: { start, end } }: { cancellation: Cancellation }) {
  const { t, language } = useTexts('duty');
  return (
    <>
      {end
        ? t('muster.span', { start: instant(start, language), end: instant(end, language) })
        : t('muster.spanOpen', { start: instant(start, language) })}
    </>
  );
}

interface DialogProps {
  organizationId: string;
  onClose: () => void;
}

interface Grant {
  personId: string;
  start: string;
  end: string;
  note?: string;
}

function GrantDialog({ organizationId, onClose }: DialogProps) {
  const { t } = useTexts('duty');
  const [form] = Form.useForm<Grant>();
  const { data: staff = [] } = useQuery(staffQuery(organizationId));
  const granting = useSubmission(
    (id, { personId, start, end, note }: Grant) =>
      body(
        api.POST('/api/leaves', {
          body: {
            id,
            personId,
            organizationId,
            start: cityInstant(start),
            end: cityInstant(end),
            note: (note ?? '').trim(),
          },
        }),
      ),
    { refresh: [['leaves'], ['musters']], onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      title={t('leave.grant')}
      okText={t('leave.grant')}
      cancelText={t('cancel')}
      confirmLoading={granting.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Grant>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          granting.mutate(values);
        }}
      >
        <ProblemAlert error={granting.error} />
        <Form.Item name="personId" label={t('person')} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={staff.map(({ person, position }) => ({
              value: person.id,
              label: `${person.name} ${position} ${person.phone ?? ''}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="start" label={t('new.start')} rules={[required]} extra={t('new.zone')}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="end" label={t('leave.end')} rules={[required]}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="note" label={t('remark')}>
          <Input maxLength={300} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface Cancel {
  noticeId: string;
  start: string;
  end?: string;
}

function CancelDialog({ organizationId, onClose }: DialogProps) {
  const { t } = useTexts('duty');
  const [form] = Form.useForm<Cancel>();
  const cancelling = useSubmission(
    (id, { noticeId, start, end }: Cancel) =>
      body(
        api.POST('/api/leaves/cancellations', {
          body: {
            id,
            organizationId,
            noticeId,
            start: cityInstant(start),
            end: end ? cityInstant(end) : null,
          },
        }),
      ),
    { refresh: [['leaves'], ['musters']], onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      title={t('leave.cancel')}
      okText={t('leave.cancel')}
      okButtonProps={{ danger: true }}
      cancelText={t('cancel')}
      confirmLoading={cancelling.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('leave.cancel.about')}</p>
      <Form<Cancel>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          cancelling.mutate(values);
        }}
      >
        <ProblemAlert error={cancelling.error} />
        <Form.Item name="noticeId" label={t('new.notice')} rules={[required]}>
          <NoticeSelect />
        </Form.Item>
        <Form.Item name="start" label={t('new.start')} rules={[required]} extra={t('new.zone')}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="end" label={t('new.end')}>
          <Input type="datetime-local" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
