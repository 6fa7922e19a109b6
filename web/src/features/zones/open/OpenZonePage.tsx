import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count, day } from '@/shared/time';
import { Page, Section } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { MeasureList } from '../MeasureList';
import { rootsQuery, schemesQuery } from '../queries';
import { useWorded } from '../worded';
import { coverOf, CoverFields, type CoverValues } from './CoverFields';
import { FactFields, factOf, type FactValues } from './FactFields';
import '../zones.css';

interface Values extends FactValues {
  name: string;
  area?: Picked | null;
  schemeCode: string;
  levelCode: string;
  cover: CoverValues;
}

/** Opens a zone by a notice that was issued. */
export function OpenZonePage() {
  const { t, language } = useTexts('zones');
  const words = useWorded();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { data: schemes = [] } = useQuery(schemesQuery);
  const { data: roots } = useQuery(rootsQuery);
  const schemeCode = Form.useWatch('schemeCode', form);
  const levelCode = Form.useWatch('levelCode', form);
  const area = Form.useWatch('area', form);
  const scheme = schemes.find(({ code }) => code === schemeCode);
  const level = scheme?.levels.find(({ code }) => code === levelCode);
  const areaId = area?.id ?? roots?.[0]?.area.id;
  const looking = useMutation({
    mutationFn: (cover: CoverValues) =>
      body(api.POST('/api/zones/covers/preview', { body: { areaId: areaId ?? '', cover: coverOf(cover) } })),
  });
  const opening = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/zones', {
          body: {
            id,
            name: { zh: values.name.trim(), en: null },
            areaId: areaId ?? '',
            schemeCode: values.schemeCode,
            levelCode: values.levelCode,
            cover: coverOf(values.cover),
            fact: factOf(values),
          },
        }),
      ),
    {
      refresh: [['zones']],
      onDone: ({ line }) => {
        message.success(t('open.done'));
        void navigate(paths.zone(line.zone.id));
      },
    },
  );
  const required = [{ required: true, message: t('required') }];
  return (
    <Page title={t('open')} trail={<Link to={paths.zones}>{t('nav.zones')}</Link>} lead={t('open.lead')}>
      <Section>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ cover: { kind: 'AREAS' } }}
          onValuesChange={(changed) => {
            if ('schemeCode' in changed) {
              form.resetFields(['levelCode']);
            }
          }}
          onFinish={(values) => {
            opening.mutate(values);
          }}
        >
          <FactFields withTerm />
          <Form.Item
            name="name"
            label={t('open.name')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input maxLength={100} placeholder={t('open.nameHint')} />
          </Form.Item>
          <div className="form-row">
            <Form.Item name="schemeCode" label={t('scheme')} rules={required}>
              <Select
                options={schemes.map(({ code, name, start, end }) => ({
                  value: code,
                  label: `${words(name)} (${day(start, language)} – ${end ? day(end, language) : ''})`,
                }))}
              />
            </Form.Item>
            <Form.Item name="levelCode" label={t('level')} rules={required}>
              <Select
                disabled={!scheme}
                options={(scheme?.levels ?? []).map(({ code, name }) => ({
                  value: code,
                  label: words(name),
                }))}
              />
            </Form.Item>
          </div>
          {level && (
            <div className="zones-form-measures">
              <MeasureList measures={level.measures} />
            </div>
          )}
          <Form.Item name="area" label={t('open.area')} extra={t('open.areaHint')}>
            <AreaPicker />
          </Form.Item>
          {areaId && <CoverFields areaId={areaId} />}
          <ProblemAlert error={looking.error ?? opening.error} />
          {looking.data && (
            <p role="status">
              {t('cover.preview', {
                buildings: count(looking.data.buildings, language),
                people: count(looking.data.counts.people, language),
                households: count(looking.data.counts.households, language),
              })}
            </p>
          )}
          <div className="zones-form-actions">
            <Button
              loading={looking.isPending}
              onClick={() => {
                looking.mutate(form.getFieldValue('cover') as CoverValues);
              }}
            >
              {t('cover.look')}
            </Button>
            <Button type="primary" htmlType="submit" loading={opening.isPending}>
              {t('open.submit')}
            </Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
