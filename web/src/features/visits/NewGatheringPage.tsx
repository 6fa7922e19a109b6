import { Button, Form, Input, Radio, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { cityInstant } from '@/shared/time';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { linesOf } from './lines';
import { PeoplePicker, type PickedPerson } from '@/shared/people/PeoplePicker';
import { PlacePicker } from './PlacePicker';
import { KNOWN_FROM, type KnownFrom } from './queries';

interface Values {
  placeId: string;
  title: string;
  start: string;
  end: string;
  closedSpace: boolean;
  knownFrom: KnownFrom;
  note?: string;
  identityNumbers?: string;
  people?: PickedPerson[];
}

/** Enter a gathering: where, when, in what space, how we know, and who was there. */
export function NewGatheringPage() {
  const { t } = useTexts('visits');
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const entering = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/gatherings', {
          body: {
            id,
            placeId: values.placeId,
            title: values.title.trim(),
            start: cityInstant(values.start),
            end: cityInstant(values.end),
            closedSpace: values.closedSpace,
            knownFrom: values.knownFrom,
            note: (values.note ?? '').trim(),
            identityNumbers: linesOf(values.identityNumbers ?? ''),
            personIds: (values.people ?? []).map((person) => person.value),
          },
        }),
      ),
    {
      refresh: [['gatherings'], ['contacts']],
      onDone: (entered) => void navigate(paths.gathering(entered.gatheringId), { state: { entered } }),
    },
  );
  const required = { required: true, message: t('required') };
  return (
    <Page
      title={t('gatherings.enter')}
      trail={<Link to={paths.gatherings}>{t('nav.gatherings')}</Link>}
      lead={t('gatherings.enterLead')}
    >
      <Section>
        <Form<Values>
          form={form}
          layout="vertical"
          requiredMark={false}
          className="narrow-form"
          initialValues={{ knownFrom: 'INTERVIEW' }}
          onFinish={(values) => {
            entering.mutate(values);
          }}
        >
          <ProblemAlert error={entering.error} />
          <Form.Item name="placeId" label={t('gathering.place')} rules={[required]}>
            <PlacePicker />
          </Form.Item>
          <Form.Item
            name="title"
            label={t('gathering.title')}
            rules={[{ ...required, whitespace: true }]}
            extra={t('gathering.titleHint')}
          >
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="start" label={t('gathering.start')} rules={[required]} extra={t('gathering.zone')}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="end" label={t('gathering.end')} rules={[required]}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item
            name="closedSpace"
            label={t('gathering.space')}
            rules={[required]}
            extra={t('gathering.spaceHint')}
          >
            <Radio.Group
              options={[
                { value: true, label: t('space.closed') },
                { value: false, label: t('space.open') },
              ]}
            />
          </Form.Item>
          <Form.Item name="knownFrom" label={t('gathering.knownFrom')} rules={[required]}>
            <Select options={KNOWN_FROM.map((value) => ({ value, label: t(`from.${value}`) }))} />
          </Form.Item>
          <Form.Item name="note" label={t('gathering.note')}>
            <Input maxLength={300} />
          </Form.Item>
          <AttendeeFields />
          <Button type="primary" htmlType="submit" loading={entering.isPending}>
            {t('gatherings.enter')}
          </Button>
        </Form>
      </Section>
    </Page>
  );
}

/** Who was there: a pasted list and people picked by search. */
export function AttendeeFields() {
  const { t } = useTexts('visits');
  return (
    <>
      <Form.Item name="identityNumbers" label={t('attendees.numbers')} extra={t('attendees.numbersHint')}>
        <Input.TextArea className="mono" autoSize={{ minRows: 4, maxRows: 14 }} autoComplete="off" />
      </Form.Item>
      <Form.Item name="people" label={t('attendees.people')}>
        <PeoplePicker />
      </Form.Item>
    </>
  );
}
