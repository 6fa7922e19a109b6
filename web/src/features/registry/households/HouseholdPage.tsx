import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { useMay } from '@/shared/session';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Trail } from '@/shared/ui/Trail';
import { useWords } from '@/shared/words';
import type { Answer } from '@/shared/api/client';
import { MoveButton } from '../moves/MoveButton';
import { buildingQuery, householdQuery } from '../queries';

export function HouseholdPage() {
  const { householdId = '' } = useParams();
  const query = useQuery(householdQuery(householdId));
  return <Loaded query={query}>{(page) => <Household key={householdId} page={page} />}</Loaded>;
}

function Household({ page }: { page: Answer<'/api/households/{householdId}'> }) {
  const { t } = useTexts('registry');
  const word = useWords();
  const mayRegister = useMay('PEOPLE_REGISTER');
  const { household, door, areaPath, members } = page;
  const title = [areaPath.at(-1)?.name, door].join(' ');
  return (
    <Page
      title={title}
      trail={<Trail path={areaPath} label={t('trail')} />}
      tags={<Tag>{word(`household.${household.kind}`)}</Tag>}
      actions={
        mayRegister && (
          <>
            <MoveButton people={members} areaPath={areaPath} />
            <Link to={`${paths.newPerson}?householdId=${household.id}&door=${encodeURIComponent(door)}`}>
              <Button>{t('people.registerHere')}</Button>
            </Link>
          </>
        )
      }
    >
      <Section>
        <Facts
          facts={[
            { label: t('households.address'), value: [...areaPath.map(({ name }) => name), door].join('') },
            {
              label: t('households.building'),
              value: <Link to={paths.building(page.buildingId)}>{t('households.openBuilding')}</Link>,
            },
            { label: t('households.neighbours'), value: <Neighbours page={page} /> },
          ]}
        />
      </Section>
      <Section title={t('households.members')}>
        <PeopleRows
          label={t('households.members')}
          rows={members}
          person={(member) => member}
          empty={<Empty title={t('households.noMembers')} />}
        />
      </Section>
    </Page>
  );
}

/** How many others live at the same entrance. */
function Neighbours({ page }: { page: Answer<'/api/households/{householdId}'> }) {
  const { t, language } = useTexts('registry');
  const { data } = useQuery(buildingQuery(page.buildingId));
  const own = data?.doors.find((door) => door.id === page.household.dwellingId);
  if (!data || !own) {
    return '—';
  }
  const doors = data.doors.filter((door) => door.entranceId === own.entranceId);
  const sum = (key: 'people' | 'households') => doors.reduce((total, door) => total + door[key], 0);
  return t('households.neighbourCount', {
    entrance: own.entranceName,
    households: count(Math.max(0, sum('households') - 1), language),
    people: count(Math.max(0, sum('people') - page.members.length), language),
  });
}
