import type { Feature } from '@/shared/feature';
import { texts } from './texts';

export const visits: Feature = { name: 'visits', texts };
