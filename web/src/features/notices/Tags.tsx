import { Tag } from 'antd';
import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import type { NoticeAnswer, ReceiptState } from './queries';

const VALIDITY: Record<Schema<'Validity'>, string> = {
  NOT_YET: 'blue',
  HOLDS: 'green',
  ENDED: 'default',
  NOT_KNOWN: 'orange',
};

/** A draft, or whether it holds at the instant that was asked for. */
export function StandTag({ answer: { state, validity } }: { answer: NoticeAnswer }) {
  const { t } = useTexts('notices');
  return state === 'DRAFT' || !validity ? (
    <Tag color="purple">{t('state.DRAFT')}</Tag>
  ) : (
    <Tag color={VALIDITY[validity]}>{t(`validity.${validity}`)}</Tag>
  );
}

export function UrgencyTag({ urgency }: { urgency: Schema<'Urgency'> }) {
  const { t } = useTexts('notices');
  return urgency === 'ROUTINE' ? null : (
    <Tag color={urgency === 'VERY_URGENT' ? 'red' : 'volcano'}>{t(`urgency.${urgency}`)}</Tag>
  );
}

export function ReadershipTag({ readership }: { readership: Schema<'Readership'> }) {
  const { t } = useTexts('notices');
  return readership === 'PUBLIC' ? null : <Tag color="gold">{t('readership.INTERNAL')}</Tag>;
}

/** In the order in which they matter to whoever follows a notice. */
export const RECEIPT_STATES: ReceiptState[] = [
  'UNREAD_LATE',
  'NOT_ACTED_LATE',
  'CANNOT',
  'WAITING',
  'READ',
  'ACTED',
  'ENDED',
];

const RECEIPT: Record<ReceiptState, string> = {
  WAITING: 'default',
  READ: 'blue',
  ACTED: 'green',
  CANNOT: 'orange',
  UNREAD_LATE: 'red',
  NOT_ACTED_LATE: 'red',
  ENDED: 'default',
};

export function ReceiptTag({ state }: { state: ReceiptState }) {
  const { t } = useTexts('notices');
  return <Tag color={RECEIPT[state]}>{t(`receipt.${state}`)}</Tag>;
}
