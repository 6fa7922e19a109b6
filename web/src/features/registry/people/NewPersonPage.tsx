import { Button, Form, Input, Radio } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Empty } from '@/shared/ui/Empty';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { useWords } from '@/shared/words';
import { birthOf } from './identity';

type Values = Omit<Schema<'NewPerson'>, 'id' | 'householdId' | 'dwellingId'>;

/** `?householdId=` joins a household, `?dwellingId=` begins one behind a door. */
export function NewPersonPage() {
  const { t } = useTexts('registry');
  const [params] = useSearchParams();
  const home = { householdId: params.get('householdId'), dwellingId: params.get('dwellingId') };
  const where = params.get('door') ?? '';
  return (
    <Page title={t('people.register')} lead={where && t('people.registerAt', { door: where })}>
      <Section>
        {home.householdId || home.dwellingId ? (
          <NewPersonForm home={home} />
        ) : (
          <Empty title={t('people.chooseDoor')}>{t('people.chooseDoorHow')}</Empty>
        )}
      </Section>
    </Page>
  );
}

function NewPersonForm({ home }: { home: { householdId: string | null; dwellingId: string | null } }) {
  const { t } = useTexts('registry');
  const word = useWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const registering = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/people', {
          body: {
            ...values,
            id,
            identityNumber: values.identityNumber?.trim() ? values.identityNumber.trim() : null,
            phone: values.phone?.trim() ? values.phone.trim() : null,
            ...home,
          },
        }),
      ),
    {
      refresh: [['households'], ['buildings'], ['areas']],
      onDone: ({ person }) => void navigate(paths.person(person.id)),
    },
  );
  const required = { required: true, whitespace: true, message: t('required') };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="narrow-form"
      onFinish={(values) => {
        registering.mutate(values);
      }}
    >
      <ProblemAlert error={registering.error} />
      <Form.Item name="name" label={t('people.name')} rules={[required]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="identityNumber"
        label={t('people.identityNumber')}
        extra={t('people.identityNumberFills')}
      >
        <Input
          autoComplete="off"
          maxLength={18}
          onChange={(event) => {
            const read = birthOf(event.target.value);
            if (read) {
              form.setFieldsValue(read);
            }
          }}
        />
      </Form.Item>
      <Form.Item name="birthDate" label={t('people.birthDate')} rules={[required]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="sex" label={t('people.sex')} rules={[{ required: true, message: t('required') }]}>
        <Radio.Group
          options={(['FEMALE', 'MALE'] as const).map((sex) => ({ value: sex, label: word(`sex.${sex}`) }))}
        />
      </Form.Item>
      <Form.Item name="phone" label={t('people.phoneOptional')}>
        <Input inputMode="tel" autoComplete="off" maxLength={20} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={registering.isPending}>
        {t('people.register')}
      </Button>
    </Form>
  );
}
