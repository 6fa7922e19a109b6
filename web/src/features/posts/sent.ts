import type { Schema } from '@/shared/api/client';
import type { TFunction } from 'i18next';

type MessageCount = Schema<'MessageCount'>;

const PARTS = ['sent', 'waiting', 'failed', 'uncertain'] as const;

/** How far messages came, in words; only what there is any of. */
export function sentWords(t: TFunction, count: MessageCount): string {
  return PARTS.filter((part) => count[part] > 0)
    .map((part) => t(`sent.${part}`, { count: count[part] }))
    .join(t('separator'));
}
