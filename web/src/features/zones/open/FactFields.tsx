import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Input, Select } from 'antd';
import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { cityInstant, instant } from '@/shared/time';
import { issuedQuery } from '../queries';
import { useWorded } from '../worded';

export interface FactValues {
  noticeId: string;
  effectiveAt?: string;
  earliestAt?: string;
  latestAt?: string;
  endsAt?: string;
  reviewAt?: string;
  remark?: string;
}

export function factOf(values: FactValues): Schema<'NewFact'> {
  const at = (local?: string) => (local ? cityInstant(local) : null);
  return {
    noticeId: values.noticeId,
    effectiveAt: at(values.effectiveAt),
    earliestAt: at(values.earliestAt),
    latestAt: at(values.latestAt),
    endsAt: at(values.endsAt),
    reviewAt: at(values.reviewAt),
    remark: values.remark?.trim() ? { zh: values.remark.trim(), en: null } : null,
  };
}

interface Props {
  withTerm: boolean;
  /** Whether it changes what stands: then what is left empty stays. */
  changes?: boolean;
}

/** By which issued notice, from when, until when. A notice that does not say from when asks for two instants. */
export function FactFields({ withTerm, changes = false }: Props) {
  const { t, language } = useTexts('zones');
  const words = useWorded();
  const { data: issued = [], isFetching } = useQuery(issuedQuery);
  const noticeId = Form.useWatch<string | undefined>('noticeId');
  const notice = issued.find(({ id }) => id === noticeId);
  const holdsFrom = notice?.issue?.effectiveAt;
  const required = [{ required: true, message: t('required') }];
  return (
    <>
      <Form.Item name="noticeId" label={t('fact.notice')} rules={required} extra={t('fact.noticeHint')}>
        <Select
          loading={isFetching}
          showSearch={{ optionFilterProp: 'label' }}
          options={issued.map(({ id, title, issue, ended }) => ({
            value: id,
            disabled: ended,
            label: `${issue?.number == null ? '' : `〔${String(issue.year ?? '')}〕${String(issue.number)} `}${words(title)}${ended ? t('fact.noticeEnded') : ''}`,
          }))}
        />
      </Form.Item>
      {notice && !holdsFrom && (
        <>
          <Alert type="warning" showIcon title={t('fact.notKnown')} />
          <div className="form-row">
            <Form.Item name="earliestAt" label={t('fact.earliestAt')} rules={required}>
              <Input type="datetime-local" />
            </Form.Item>
            <Form.Item name="latestAt" label={t('fact.latestAt')} rules={required}>
              <Input type="datetime-local" />
            </Form.Item>
          </div>
        </>
      )}
      {notice && holdsFrom && (
        <Form.Item
          name="effectiveAt"
          label={t('fact.effectiveAt')}
          extra={t('fact.effectiveHint', { at: instant(holdsFrom, language) })}
        >
          <Input type="datetime-local" />
        </Form.Item>
      )}
      {withTerm && (
        <div className="form-row">
          <Form.Item
            name="endsAt"
            label={t('fact.endsAt')}
            extra={t(changes ? 'change.termHint' : 'fact.endsHint')}
          >
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item
            name="reviewAt"
            label={t('fact.reviewAt')}
            extra={t(changes ? 'change.termHint' : 'fact.reviewHint')}
          >
            <Input type="datetime-local" />
          </Form.Item>
        </div>
      )}
      <Form.Item name="remark" label={t('fact.remark')}>
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} />
      </Form.Item>
    </>
  );
}
