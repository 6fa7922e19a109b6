import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, InputNumber, Modal, Radio, Select, Switch } from 'antd';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { deadlineRulesQuery, noticesQuery, type NoticeAnswer } from '../queries';
import { useWorded } from '../worded';
import { AddressingFields, addressings, type Addressed } from './AddressingFields';
import { useIssuers } from './useIssuers';

interface Values {
  issuer: string;
  series?: string;
  number?: number | null;
  urgency: Schema<'Urgency'>;
  effectiveAt?: string;
  readBy?: string;
  actBy?: string;
  internal: boolean;
  forInformation: boolean;
  to: Addressed[];
  effect?: Schema<'Effect'>['kind'];
  others?: string[];
}

const URGENCIES: Schema<'Urgency'>[] = ['ROUTINE', 'URGENT', 'VERY_URGENT'];
const EFFECTS: Schema<'Effect'>['kind'][] = ['SUPERSEDES', 'LIFTS', 'AMENDS'];

/** Issues a draft: number, times, to whom, and what it does to earlier ones. It cannot be taken back. */
export function IssueDialog({ notice, onClose }: { notice: NoticeAnswer['notice']; onClose: () => void }) {
  const { t } = useTexts('notices');
  const words = useWorded();
  const [form] = Form.useForm<Values>();
  const whose = useIssuers().find(
    ({ areaId, organizationId }) =>
      (organizationId && organizationId === notice.organizationId) ??
      (areaId && notice.areaIds.includes(areaId)),
  );
  const { data: earlier = [] } = useQuery(noticesQuery());
  const issuing = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/notices/{noticeId}/issue', {
          params: { path: { noticeId: notice.id } },
          body: { id, ...wanted(values) },
        }),
      ),
    { refresh: [['notices'], ['inbox']], onDone: onClose },
  );
  // others' numbers and notices are not one's own to give and to end
  const issued = earlier.filter(
    ({ state, mine, notice: { id } }) => mine && state === 'ISSUED' && id !== notice.id,
  );
  const series = [
    ...new Set(issued.flatMap(({ notice: { issue } }) => (issue?.series ? [issue.series] : []))),
  ];
  const internal = Form.useWatch('internal', form) ?? notice.readership === 'INTERNAL';
  const forInformation = Form.useWatch('forInformation', form) ?? false;
  const urgency = Form.useWatch('urgency', form) ?? 'URGENT';
  const withNumber = Form.useWatch('series', form);
  return (
    <Modal
      open
      width={760}
      title={t('issue.title', { title: words(notice.title) })}
      okText={t('issue')}
      cancelText={t('cancel')}
      confirmLoading={issuing.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">{t('issue.lead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          issuer: whose?.name ?? '',
          urgency: 'URGENT',
          internal: notice.readership === 'INTERNAL',
          forInformation: false,
          effect: 'SUPERSEDES',
          to: [
            { kind: notice.organizationId ? 'ORGANIZATION' : 'AREA', downTo: 'STREET', withSubUnits: true },
          ],
        }}
        onFinish={(values) => {
          issuing.mutate(values);
        }}
      >
        <ProblemAlert error={issuing.error} />
        <AddressingFields />
        <Form.Item
          name="internal"
          label={t('readership')}
          valuePropName="checked"
          extra={<span className="quiet">{t(`readership.${internal ? 'INTERNAL' : 'PUBLIC'}.about`)}</span>}
        >
          <Switch checkedChildren={t('readership.INTERNAL')} unCheckedChildren={t('readership.PUBLIC')} />
        </Form.Item>
        <Form.Item
          name="urgency"
          label={t('urgency')}
          extra={<DeadlineRule urgency={urgency} forInformation={forInformation} />}
        >
          <Radio.Group
            optionType="button"
            options={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
          />
        </Form.Item>
        <div className="form-row">
          <Form.Item
            name="issuer"
            label={t('issuer')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="series" label={t('series')}>
            <Input maxLength={100} list="series" placeholder={t('series.none')} />
          </Form.Item>
          <datalist id="series">
            {series.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          {withNumber?.trim() && (
            <Form.Item name="number" label={t('number')}>
              <InputNumber min={1} max={100_000} precision={0} placeholder={t('number.next')} />
            </Form.Item>
          )}
        </div>
        <div className="form-row">
          <Form.Item name="effectiveAt" label={t('effectiveAt')} extra={t('effectiveAt.now')}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="readBy" label={t('readBy')} extra={t('byRule')}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item
            name="actBy"
            label={t('actBy')}
            extra={t(forInformation ? 'forInformation.about' : 'byRule')}
          >
            <Input type="datetime-local" disabled={forInformation} />
          </Form.Item>
        </div>
        <Form.Item name="forInformation" valuePropName="checked">
          <Checkbox>{t('forInformation')}</Checkbox>
        </Form.Item>
        <div className="form-row">
          <Form.Item name="effect" label={t('effect')}>
            <Radio.Group options={EFFECTS.map((value) => ({ value, label: t(`effect.${value}`) }))} />
          </Form.Item>
          <Form.Item name="others" label={t('effect.on')} className="form-wide">
            <Select
              mode="multiple"
              allowClear
              optionFilterProp="label"
              placeholder={t('effect.none')}
              options={issued.map(({ notice: other }) => ({
                value: other.id,
                label: `${other.issue?.number == null ? '' : `${t('numbered', { number: other.issue.number })} `}${words(other.title)}`,
              }))}
            />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}

/** What the rule of the chosen urgency says today. */
function DeadlineRule({ urgency, forInformation }: { urgency: Schema<'Urgency'>; forInformation: boolean }) {
  const { t } = useTexts('notices');
  const { data = [] } = useQuery(deadlineRulesQuery);
  const rule = data.find((each) => each.urgency === urgency);
  if (!rule) {
    return null;
  }
  const act = forInformation ? null : rule.actMinutes;
  return (
    <span className="quiet">
      {t(act == null ? 'urgency.toRead' : 'urgency.toAct', { read: rule.readMinutes, act: act ?? 0 })}
    </span>
  );
}

function wanted(values: Values): Omit<Schema<'NewIssue'>, 'id'> {
  const series = values.series?.trim() ? values.series.trim() : null;
  const at = (local: string | undefined) => (local ? cityInstant(local) : null);
  return {
    series,
    number: series ? (values.number ?? null) : null,
    issuer: { zh: values.issuer.trim(), en: null },
    urgency: values.urgency,
    effectiveAt: at(values.effectiveAt),
    readBy: at(values.readBy),
    actBy: values.forInformation ? null : at(values.actBy),
    forInformation: values.forInformation,
    readership: values.internal ? 'INTERNAL' : 'PUBLIC',
    to: addressings(values.to),
    relations: (values.others ?? []).map((otherId) => ({ kind: values.effect ?? 'SUPERSEDES', otherId })),
  };
}
