import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { dependantsQuery } from '@/shared/people/dependantsQuery';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ownTravelQuery, travelOfDependantQuery } from './queries';
import { Travelled } from './TravelSection';

/** One's own cities, and those of each for whom one acts. */
export function OwnTravelPage() {
  const { t } = useTexts('visits');
  const query = useQuery(ownTravelQuery);
  const dependants = useQuery(dependantsQuery).data?.dependants ?? [];
  return (
    <Page title={t('travel.ownTitle')} lead={t('travel.ownLead')}>
      <Section>
        <Loaded query={query}>
          {([record]) =>
            record ? <Travelled record={record} /> : <p className="quiet">{t('travel.notRegistered')}</p>
          }
        </Loaded>
      </Section>
      {dependants.map(({ personId, name }) => (
        <OfDependant key={personId} personId={personId} name={name} />
      ))}
    </Page>
  );
}

function OfDependant({ personId, name }: { personId: string; name: string }) {
  const query = useQuery(travelOfDependantQuery(personId));
  return (
    <Section title={name}>
      <Loaded query={query}>{(record) => <Travelled record={record} />}</Loaded>
    </Section>
  );
}
