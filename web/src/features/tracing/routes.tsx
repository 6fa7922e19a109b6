import type { Feature } from '@/shared/feature';
import { ContactsPage } from './ContactsPage';
import { texts } from './texts';

export const tracing: Feature = {
  name: 'tracing',
  texts,
  routes: [{ path: '/cases/:caseId/contacts', element: <ContactsPage /> }],
};
