import type { Feature } from '@/shared/feature';
import { texts } from './texts';

export const cases: Feature = { name: 'cases', texts };
