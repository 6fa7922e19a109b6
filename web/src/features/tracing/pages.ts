export { ChangesPage } from './ChangesPage';
export { ContactsPage } from './ContactsPage';
export { RulesPage } from './RulesPage';
