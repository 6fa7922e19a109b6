import { Form, Input } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { FormDialog } from '@/shared/ui/FormDialog';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { CityFields } from './CityFields';
import type { CityRisk } from './queries';

const REFRESH = [['visits']];
const LONGEST_TEXT = 500;

interface Entered {
  cityCode: string;
  cityName: string;
  startDay: string;
  source: string;
  area: Picked;
}

/** Puts a city on the list. */
export function EnterRisk({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('visits');
  const [form] = Form.useForm<Entered>();
  const grant = useSession().me.grants.find((each) => !each.organizationId);
  const entering = useSubmission(
    (id, { area, cityCode, cityName, startDay, source }: Entered) =>
      body(
        api.POST('/api/travel/city-risks', {
          body: {
            id,
            areaId: area.id,
            cityCode,
            cityName: cityName.trim(),
            startDay,
            source: source.trim(),
          },
        }),
      ),
    { refresh: REFRESH, onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  return (
    <FormDialog<Entered>
      title={t('risks.enter')}
      lead={t('risks.enterLead')}
      form={form}
      initialValues={grant ? { area: { id: grant.areaId, name: grant.areaName ?? '' } } : {}}
      sending={entering}
      onSend={entering.mutate}
      onClose={onClose}
    >
      <CityFields />
      <Form.Item name="startDay" label={t('risks.startDay')} rules={[required]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="source"
        label={t('risks.source')}
        rules={[{ ...required, whitespace: true }]}
        extra={t('risks.sourceHint')}
      >
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={LONGEST_TEXT} />
      </Form.Item>
      <Form.Item name="area" label={t('risks.area')} rules={[required]}>
        <AreaPicker />
      </Form.Item>
    </FormDialog>
  );
}

interface Ended {
  endDay: string;
  reason: string;
}

/** Says from when on a city is not on the list any more. */
export function EndRisk({ risk, onClose }: { risk: CityRisk; onClose: () => void }) {
  const { t } = useTexts('visits');
  const [form] = Form.useForm<Ended>();
  const ending = useSubmission(
    (id, { endDay, reason }: Ended) =>
      body(
        api.POST('/api/travel/city-risks/{riskId}/end', {
          params: { path: { riskId: risk.id } },
          body: { id, endDay, reason: reason.trim() },
        }),
      ),
    { refresh: REFRESH, onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  return (
    <FormDialog<Ended>
      title={t('risks.endTitle', { city: risk.cityName })}
      lead={t('risks.endLead')}
      form={form}
      sending={ending}
      onSend={ending.mutate}
      onClose={onClose}
    >
      <Form.Item name="endDay" label={t('risks.endDay')} rules={[required]}>
        <Input type="date" min={risk.startDay} />
      </Form.Item>
      <Form.Item name="reason" label={t('risks.endReason')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={LONGEST_TEXT} />
      </Form.Item>
    </FormDialog>
  );
}
