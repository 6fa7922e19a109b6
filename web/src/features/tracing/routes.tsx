import type { Feature } from '@/shared/feature';
import { texts } from './texts';

export const tracing: Feature = { name: 'tracing', texts };
