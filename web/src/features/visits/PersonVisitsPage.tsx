import { useParams } from 'react-router';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Page } from '@/shared/ui/Page';
import { EnteredVisits } from './EnteredVisits';
import { TravelSection } from './TravelSection';

/** Where one person was, as an investigator heard of it. */
export function PersonVisitsPage() {
  const { t } = useTexts('visits');
  const { personId = '' } = useParams();
  return (
    <Page
      title={t('person.title')}
      trail={<Link to={paths.person(personId)}>{t('person.person')}</Link>}
      lead={t('person.lead')}
    >
      <EnteredVisits personId={personId} />
      <TravelSection personId={personId} />
    </Page>
  );
}
