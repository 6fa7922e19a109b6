import type { Feature } from '@/shared/feature';
import { texts } from './texts';

export const notices: Feature = { name: 'notices', texts };
