import type { Feature } from '@/shared/feature';
import { DrillCard } from './DrillCard';
import { LoadingBanner } from './LoadingBanner';
import { texts } from './texts';

export const demo: Feature = {
  name: 'demo',
  texts,
  Banner: LoadingBanner,
  home: [{ key: 'drill', order: 90, permissions: ['ROUNDS_CHANGE'], Card: DrillCard }],
};
