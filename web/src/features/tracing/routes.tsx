import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { texts } from './texts';

const load = () => import('./pages');

export const tracing: Feature = {
  name: 'tracing',
  texts,
  routes: [{ path: '/cases/:caseId/contacts', lazy: page(load, 'ContactsPage') }],
};
