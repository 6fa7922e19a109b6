import { useTexts } from '@/shared/i18n';
import type { Standing } from './queries';

export type Kind = Standing['post']['kind'];

/** The kinds of post, in the order in which they are offered. */
export const KINDS: readonly Kind[] = [
  'CHECKPOINT',
  'BOUNDARY',
  'MOTORWAY_EXIT',
  'GATE',
  'VILLAGE',
  'SAMPLING',
  'QUARANTINE',
  'LABORATORY',
  'OTHER',
];

export function useKindWord(): (kind: Kind) => string {
  const { t } = useTexts('posts');
  return (kind) => t(`kind.${kind}`);
}
