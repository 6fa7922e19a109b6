import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { ContactsTile } from './ContactsTile';
import { texts } from './texts';

const load = () => import('./pages');

export const tracing: Feature = {
  name: 'tracing',
  texts,
  routes: [{ path: '/cases/:caseId/contacts', lazy: page(load, 'ContactsPage') }],
  home: [{ key: 'contacts', order: 25, permissions: ['CONTACTS_READ'], Card: ContactsTile }],
};
