import { SolutionOutlined, TeamOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { ContactsTile } from './ContactsTile';
import { texts } from './texts';
import { WorkTile } from './following/WorkTile';
import './contacts.css';

const load = () => import('./pages');

export const tracing: Feature = {
  name: 'tracing',
  texts,
  routes: [
    { path: '/cases/:caseId/contacts', lazy: page(load, 'ContactsPage') },
    { path: '/cases/:caseId/contacts/changes', lazy: page(load, 'ChangesPage') },
    { path: '/contact-rules', lazy: page(load, 'RulesPage') },
    { path: '/tracing/work', lazy: page(load, 'WorkPage') },
    { path: '/tracing/contacts/:caseId/:personId', lazy: page(load, 'FollowedContactPage') },
    { path: '/tracing/letters', lazy: page(load, 'LettersPage') },
    { path: '/tracing/letters/:letterId', lazy: page(load, 'LetterPage') },
    { path: '/tracing/releases', lazy: page(load, 'ReleasesPage') },
    { path: '/my-contact', lazy: page(load, 'OwnContactPage') },
    { path: '/dependants/:personId/contact', lazy: page(load, 'OwnContactPage') },
  ],
  nav: [
    {
      path: paths.work,
      group: 'control',
      label: 'work.nav',
      icon: <TeamOutlined aria-hidden />,
      order: 56,
      permissions: ['CONTACTS_READ'],
    },
    {
      path: paths.ownContact,
      group: 'own',
      label: 'own.title',
      icon: <SolutionOutlined aria-hidden />,
      order: 36,
      permissions: ['SELF_READ'],
    },
  ],
  home: [
    { key: 'contacts', order: 25, permissions: ['CONTACTS_READ'], Card: ContactsTile },
    { key: 'tracing-work', order: 19, permissions: ['CONTACTS_FOLLOW'], Card: WorkTile },
  ],
};
