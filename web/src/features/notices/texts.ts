import type { Texts } from '@/shared/i18n';
import { channelTexts } from './texts/channels';
import { noticeTexts } from './texts/notices';
import { receiptTexts } from './texts/receipts';

export const texts: Texts = {
  zh: { ...noticeTexts.zh, ...receiptTexts.zh, ...channelTexts.zh },
  en: { ...noticeTexts.en, ...receiptTexts.en, ...channelTexts.en },
};
