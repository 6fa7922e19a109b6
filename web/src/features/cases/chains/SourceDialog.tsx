import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { FormDialog } from '@/shared/ui/FormDialog';
import { casesQuery } from '../queries';
import type { Statement } from './queries';

const SURENESSES = ['CONFIRMED', 'LIKELY', 'POSSIBLE'] as const;

interface Values {
  source: string;
  sureness: (typeof SURENESSES)[number];
  exposure?: string;
  firstDay?: string;
  lastDay?: string;
  reason?: string;
}

/** Says who infected this case; a later statement names the one that it corrects. */
export function SourceDialog({
  caseId,
  suggested,
  corrects,
  onClose,
}: {
  caseId: string;
  suggested?: string;
  corrects?: Statement;
  onClose: () => void;
}) {
  const { t } = useTexts('cases');
  const [form] = Form.useForm<Values>();
  const cases = useQuery(casesQuery());
  const stating = useSubmission(
    (id, source: Omit<Schema<'NewSource'>, 'id'>) =>
      body(
        api.POST('/api/cases/{caseId}/sources', { params: { path: { caseId } }, body: { id, ...source } }),
      ),
    { refresh: [['chains']], onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  const options = (cases.data ?? [])
    .filter((line) => line.caseId !== caseId && line.state !== 'REFUSED')
    .map((line) => ({ value: line.caseId, label: `${line.number} ${line.areaName ?? ''}` }));
  return (
    <FormDialog<Values>
      title={corrects ? t('source.correct') : t('source.state')}
      form={form}
      initialValues={{ sureness: 'LIKELY', ...(suggested ? { source: suggested } : {}) }}
      sending={stating}
      onSend={({ source, sureness, exposure, firstDay, lastDay, reason }) => {
        stating.mutate({
          source,
          sureness,
          exposure: (exposure ?? '').trim(),
          reason: (reason ?? '').trim(),
          ...(firstDay ? { firstDay } : {}),
          ...(lastDay ? { lastDay } : {}),
          ...(corrects ? { corrects: corrects.statementId } : {}),
        });
      }}
      onClose={onClose}
    >
      <Form.Item name="source" label={t('source.pick')} rules={[required]}>
        <Select showSearch={{ optionFilterProp: 'label' }} loading={cases.isFetching} options={options} />
      </Form.Item>
      <Form.Item name="sureness" label={t('chains.sureness')}>
        <Select options={SURENESSES.map((value) => ({ value, label: t(`sureness.${value}`) }))} />
      </Form.Item>
      <Form.Item name="exposure" label={t('source.exposure')} extra={t('source.exposureHint')}>
        <Input maxLength={300} />
      </Form.Item>
      <div className="interview-pair">
        <Form.Item name="firstDay" label={t('source.first')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="lastDay" label={t('source.last')}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item
        name="reason"
        label={t('source.reason')}
        extra={t('source.reasonHint')}
        rules={corrects ? [{ ...required, whitespace: true }] : []}
      >
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}
