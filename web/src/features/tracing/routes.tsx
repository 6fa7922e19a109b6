import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { ContactsTile } from './ContactsTile';
import { texts } from './texts';
import './contacts.css';

const load = () => import('./pages');

export const tracing: Feature = {
  name: 'tracing',
  texts,
  routes: [
    { path: '/cases/:caseId/contacts', lazy: page(load, 'ContactsPage') },
    { path: '/cases/:caseId/contacts/changes', lazy: page(load, 'ChangesPage') },
    { path: '/contact-rules', lazy: page(load, 'RulesPage') },
  ],
  home: [{ key: 'contacts', order: 25, permissions: ['CONTACTS_READ'], Card: ContactsTile }],
};
