import type { Feature } from '@/shared/feature';
import { texts } from './texts';

export const duty: Feature = { name: 'duty', texts };
