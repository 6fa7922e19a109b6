import type { Feature } from '@/shared/feature';
import { texts } from './texts';

export const testing: Feature = { name: 'testing', texts };
