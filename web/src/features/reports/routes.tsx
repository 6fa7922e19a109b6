import type { Feature } from '@/shared/feature';
import { texts } from './texts';

export const reports: Feature = { name: 'reports', texts };
