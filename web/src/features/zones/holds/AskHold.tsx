import { useQuery } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { useDebounced } from '@/shared/ui/useDebounced';
import { localOf } from '../hours';
import { holdRulesQuery, zonesQuery } from '../queries';
import { useWorded } from '../worded';

interface Values {
  ruleCode: string;
  area: Picked;
  personIds: string[];
  reason: string;
  end: string;
}

/** A hold is asked for here and decided among the approvals. */
export function AskHold({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('zones');
  const words = useWorded();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { data: rules = [] } = useQuery(holdRulesQuery);
  const { data: present } = useQuery(zonesQuery());
  const ruleCode = Form.useWatch('ruleCode', form);
  const rule = rules.find(({ code }) => code === ruleCode);
  const asking = useSubmission(
    (id, { area, end, ...rest }: Values) =>
      body(
        api.POST('/api/holds', {
          body: { id, areaId: area.id, start: null, end: cityInstant(end), ...rest },
        }),
      ),
    {
      refresh: [['holds']],
      onDone: () => {
        message.success(t('holds.asked'));
        onClose();
      },
    },
  );
  const required = [{ required: true, message: t('required') }];
  return (
    <Modal
      open
      title={t('holds.ask')}
      okText={t('holds.ask')}
      cancelText={t('cancel')}
      confirmLoading={asking.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">{t('holds.askLead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onValuesChange={(changed: Partial<Values>) => {
          const chosen = rules.find(({ code }) => code === changed.ruleCode);
          if (chosen && present) {
            // the longest that the rule allows; whoever asks may shorten it
            form.setFieldValue('end', localOf(hoursLater(present.at, chosen.mostHours)));
          }
        }}
        onFinish={(values) => {
          asking.mutate(values);
        }}
      >
        <ProblemAlert error={asking.error} />
        <Form.Item
          name="ruleCode"
          label={t('holds.rule')}
          rules={required}
          extra={rule && t('holds.by', { source: words(rule.source) })}
        >
          <Select
            options={rules.map(({ code, name, mostHours }) => ({
              value: code,
              label: `${words(name)} (${t('holds.most', { hours: mostHours })})`,
            }))}
          />
        </Form.Item>
        <Form.Item name="area" label={t('area')} rules={required}>
          <AreaPicker />
        </Form.Item>
        <Form.Item name="personIds" label={t('holds.person')} rules={required}>
          <PeopleField />
        </Form.Item>
        <Form.Item name="end" label={t('holds.until')} rules={required}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function hoursLater(iso: string, hours: number): string {
  return new Date(Date.parse(iso) + hours * 3_600_000).toISOString();
}

/** People by name or number, masked. */
function PeopleField({ value = [], onChange }: { value?: string[]; onChange?: (ids: string[]) => void }) {
  const { t } = useTexts('zones');
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<{ value: string; label: string }[]>([]);
  const q = useDebounced(typed.trim(), 350);
  const query = useQuery({
    queryKey: ['pick', 'PEOPLE', q],
    meta: { personal: true },
    enabled: q.length > 1,
    queryFn: () =>
      body(api.GET('/api/search', { params: { query: { q, kind: 'PEOPLE' as const, limit: 20 } } })),
  });
  const found = (query.data?.people ?? []).map(({ id, name, identityNumber, areaName }) => ({
    value: id,
    label: `${name} ${identityNumber ?? ''} ${areaName}`,
  }));
  const kept = known.filter((each) => value.includes(each.value));
  return (
    <Select
      mode="multiple"
      aria-label={t('holds.person')}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      placeholder={t('holds.personHint')}
      loading={query.isFetching}
      notFoundContent={q.length > 1 && !query.isFetching ? t('holds.personNone') : null}
      value={value}
      options={[...kept, ...found.filter((each) => !value.includes(each.value))]}
      onChange={(ids: string[]) => {
        setKnown([...kept, ...found].filter((each) => ids.includes(each.value)));
        setTyped('');
        onChange?.(ids);
      }}
    />
  );
}
