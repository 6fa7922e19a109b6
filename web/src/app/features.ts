import { access } from '@/features/access';
import type { Feature } from '@/shared/feature';

/** Every feature of the client. To add one: write `features/<module>/index.tsx`, name it here. */
export const features: Feature[] = [access];
