import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { OwnFacts, OwnHousehold } from './OwnRecord';

/** What is recorded of somebody for whom one acts; that it was looked at is recorded too. */
export function DependantPage() {
  const { t } = useTexts('registry');
  const { personId = '' } = useParams();
  const query = useQuery({
    queryKey: ['people', 'dependant', personId],
    queryFn: () => body(api.GET('/api/people/dependants/{personId}', { params: { path: { personId } } })),
  });
  return (
    <Loaded query={query}>
      {(own) => (
        <Page
          title={own.person.name}
          lead={t('self.dependantLead')}
          actions={
            <>
              <Link to={paths.dependantTests(personId)}>{t('self.tests')}</Link>
              <Link to={paths.dependants}>{t('self.dependants')}</Link>
            </>
          }
        >
          <div className="self">
            <OwnFacts own={own} />
            <OwnHousehold own={own} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}
