import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Grid, Input, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import { api, body } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import {
  enteredVisitsQuery,
  SOURCES,
  SURENESSES,
  travelQuery,
  VEHICLES,
  type EnteredVisit,
  type NewVisit,
} from './queries';
import { CityFields } from './CityFields';
import { PlacePicker } from './PlacePicker';
import { fieldOf, valuesOf, visitOf, WHERE_KINDS, type VisitValues } from './visitForm';

const INDEXED_MS = 2000;

interface Props {
  personId: string;
  /** The visit that another is to stand for; a new one without. */
  instead?: EnteredVisit;
  onClose: () => void;
}

/** Types a visit of one person in, or another in the place of one that was wrong. */
export function EnterVisit({ personId, instead, onClose }: Props) {
  const { t } = useTexts('visits');
  const wide = Grid.useBreakpoint().md ?? true;
  const [form] = Form.useForm<VisitValues>();
  const queries = useQueryClient();
  const [replacementId] = useState(uuid7);
  const entering = useSubmission(
    async (id, values: VisitValues) => {
      const visit: NewVisit = { id, ...visitOf(values, cityInstant) };
      const path = { personId };
      if (instead) {
        await body(
          api.POST('/api/people/{personId}/visits/{visitId}/corrections', {
            params: { path: { ...path, visitId: instead.visitId } },
            body: { id, reason: (values.reason ?? '').trim(), replacement: { ...visit, id: replacementId } },
          }),
        );
      } else {
        await body(api.POST('/api/people/{personId}/visits', { params: { path }, body: visit }));
      }
    },
    {
      refresh: [enteredVisitsQuery(personId).queryKey, ['contacts']],
      onDone: () => {
        // the cities follow from the index, which is a moment behind
        window.setTimeout(() => {
          void queries.invalidateQueries({ queryKey: travelQuery(personId).queryKey });
        }, INDEXED_MS);
        onClose();
      },
    },
  );
  useEffect(() => {
    // the server names the field; it is said there too, and the keyboard stands in it
    const field = entering.error ? fieldOf(problemOf(entering.error).field, form.getFieldsValue()) : null;
    if (field && entering.error) {
      form.setFields([{ name: field, errors: [problemOf(entering.error).title] }]);
      form.scrollToField(field, { focus: true });
    }
  }, [entering.error, form]);
  return (
    <Drawer
      open
      size={wide ? 560 : '100%'}
      title={t(instead ? 'enter.correctTitle' : 'enter.title')}
      onClose={onClose}
      footer={
        <div className="section-actions">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={entering.isPending} onClick={form.submit}>
            {t(instead ? 'enter.correct' : 'enter.send')}
          </Button>
        </div>
      }
    >
      <Form<VisitValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={valuesOf(instead)}
        scrollToFirstError={{ focus: true }}
        onFinish={(values) => {
          entering.mutate(values);
        }}
      >
        <ProblemAlert error={entering.error} />
        {instead && (
          <Form.Item
            name="reason"
            label={t('reason')}
            rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
            extra={t('enter.correctWhy')}
          >
            <Input maxLength={500} />
          </Form.Item>
        )}
        <WhereFields known={instead} />
        <WhenFields />
        <HowFields />
      </Form>
    </Drawer>
  );
}

function WhereFields({ known }: { known: EnteredVisit | undefined }) {
  const { t } = useTexts('visits');
  const kind = Form.useWatch<VisitValues['kind']>('kind') ?? 'place';
  const required = { required: true, message: t('required') };
  return (
    <>
      <Form.Item name="kind" label={t('enter.where')}>
        <Radio.Group
          optionType="button"
          options={WHERE_KINDS.map((value) => ({ value, label: t(`where.${value}`) }))}
        />
      </Form.Item>
      {kind === 'place' && (
        <>
          <Form.Item
            name="placeId"
            label={t('gathering.place')}
            rules={[required]}
            extra={known?.placeName ? t('enter.before', { name: known.placeName }) : undefined}
          >
            <PlacePicker />
          </Form.Item>
          <Seat />
        </>
      )}
      {kind === 'trip' && (
        <>
          <Form.Item name="vehicle" label={t('enter.vehicle')} rules={[required]}>
            <Select options={VEHICLES.map((value) => ({ value, label: t(`vehicle.${value}`) }))} />
          </Form.Item>
          <Form.Item
            name="line"
            label={t('enter.line')}
            rules={[{ ...required, whitespace: true }]}
            extra={t('enter.lineHint')}
          >
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="coach" label={t('enter.coach')}>
            <Input maxLength={20} />
          </Form.Item>
          <Seat />
        </>
      )}
      {kind === 'city' && <CityFields />}
    </>
  );
}

function Seat() {
  const { t } = useTexts('visits');
  return (
    <Form.Item name="seat" label={t('enter.seat')} extra={t('enter.seatHint')}>
      <Input maxLength={20} />
    </Form.Item>
  );
}

function WhenFields() {
  const { t } = useTexts('visits');
  const required = { required: true, message: t('required') };
  return (
    <>
      <Form.Item name="start" label={t('gathering.start')} rules={[required]} extra={t('gathering.zone')}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item
        name="end"
        label={t('gathering.end')}
        dependencies={['start']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, end?: string) =>
              !end || !getFieldValue('start') || end > String(getFieldValue('start'))
                ? Promise.resolve()
                : Promise.reject(new Error(t('enter.endsBeforeStart'))),
          }),
        ]}
        extra={t('enter.endHint')}
      >
        <Input type="datetime-local" />
      </Form.Item>
    </>
  );
}

function HowFields() {
  const { t } = useTexts('visits');
  return (
    <>
      <Form.Item name="source" label={t('gathering.knownFrom')}>
        <Select options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))} />
      </Form.Item>
      <Form.Item name="sureness" label={t('enter.sureness')}>
        <Radio.Group options={SURENESSES.map((value) => ({ value, label: t(`sureness.${value}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={t('enter.note')} extra={t('enter.noteHint')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </>
  );
}
