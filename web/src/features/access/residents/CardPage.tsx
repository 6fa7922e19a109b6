import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';

/** `/card#TOKEN`, which staff scan from somebody's card: on to their page. */
export function CardPage() {
  const { t } = useTexts('access');
  const token = useLocation().hash.slice(1);
  const query = useQuery({
    queryKey: ['card', token],
    queryFn: () => body(api.POST('/api/access/resident-enrolments/card-readings', { body: { token } })),
    gcTime: 0,
    meta: { personal: true },
  });
  return (
    <Page title={t('card.reading')}>
      <Loaded query={query}>{({ personId }) => <Navigate to={paths.person(personId)} replace />}</Loaded>
    </Page>
  );
}
