import { Form, Input, InputNumber, Select, Tag } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { duration } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Section } from '@/shared/ui/Page';
import { CARE, SITES, type NearCare, type SitePage } from '../queries';
import { AddButton } from './AddButton';
import { EndButton } from './EndButton';

/** Hospitals that an ambulance reaches from the site; who needs dialysis is placed where it is near. */
export function CareSection({ page }: { page: SitePage }) {
  const { t, language } = useTexts('sites');
  const siteId = page.line.site.id;
  return (
    <Section
      title={t('care')}
      actions={
        page.mayKeep && (
          <AddButton label={t('care.add')}>
            {(close) => <CareDialog siteId={siteId} onClose={close} />}
          </AddButton>
        )
      }
    >
      {page.care.length === 0 ? (
        <Empty title={t('care.none')}>{t('care.none.todo')}</Empty>
      ) : (
        <ul className="site-lines" aria-label={t('care')}>
          {page.care.map((each) => (
            <li key={each.id}>
              <Tag>{t(`care.${each.kind}`)}</Tag>
              <strong>{each.hospital}</strong>
              <span>{t('care.away', { time: duration(each.minutes, language) })}</span>
              {page.mayKeep && (
                <EndButton
                  name={each.hospital}
                  end={() =>
                    api.DELETE('/api/sites/{siteId}/care/{careId}', {
                      params: { path: { siteId, careId: each.id } },
                    })
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface Values {
  kind: NearCare['kind'];
  hospital: string;
  minutes: number;
}

function CareDialog({ siteId, onClose }: { siteId: string; onClose: () => void }) {
  const { t } = useTexts('sites');
  const [form] = Form.useForm<Values>();
  const adding = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/sites/{siteId}/care', {
          params: { path: { siteId } },
          body: { id, ...values, hospital: values.hospital.trim() },
        }),
      ),
    { refresh: [SITES], onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  return (
    <FormDialog<Values>
      title={t('care.add')}
      form={form}
      initialValues={{ kind: 'EMERGENCY' }}
      sending={adding}
      onSend={(values) => {
        adding.mutate(values);
      }}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('care.kind')}>
        <Select options={CARE.map((value) => ({ value, label: t(`care.${value}`) }))} />
      </Form.Item>
      <Form.Item name="hospital" label={t('care.hospital')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="minutes" label={t('care.minutes')} rules={[required]}>
        <InputNumber min={0} max={600} precision={0} suffix={t('minutes')} className="wide" />
      </Form.Item>
    </FormDialog>
  );
}
