import type { Feature } from '@/shared/feature';
import { LoadingBanner } from './LoadingBanner';
import { texts } from './texts';

export const demo: Feature = { name: 'demo', texts, Banner: LoadingBanner };
