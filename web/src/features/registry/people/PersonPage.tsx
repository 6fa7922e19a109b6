import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import type { Answer } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Birth, Masked } from '@/shared/people/Masked';
import { RevealButton } from '@/shared/people/RevealButton';
import { shown } from '@/shared/people/shown';
import { useReveal } from '@/shared/people/useReveal';
import { useMay } from '@/shared/session';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Trail } from '@/shared/ui/Trail';
import { useWords } from '@/shared/words';
import { MergedRecords } from '../duplicates/MergedRecords';
import { MoveButton } from '../moves/MoveButton';
import { personQuery } from '../queries';
import { CorrectDialog } from './CorrectDialog';
import { CorrectionList } from './CorrectionList';
import { Erasures } from './Erasures';

export function PersonPage() {
  const { personId = '' } = useParams();
  const query = useQuery(personQuery(personId));
  const navigate = useNavigate();
  const now = query.data?.person.id ?? personId;
  useEffect(() => {
    // an old link to a record that was merged leads to the one that stayed
    if (now !== personId) {
      void navigate(paths.person(now), { replace: true, state: { merged: true } });
    }
  }, [now, personId, navigate]);
  return <Loaded query={query}>{(page) => <OnePerson key={personId} page={page} />}</Loaded>;
}

function OnePerson({ page }: { page: Answer<'/api/people/{personId}'> }) {
  const { t } = useTexts('registry');
  const word = useWords();
  const reveal = useReveal();
  const mayCorrect = useMay('PEOPLE_REGISTER');
  const mayEnrol = useMay('RESIDENTS_ENROL');
  const [correcting, setCorrecting] = useState(false);
  const { person, door, areaPath } = page;
  const shows = shown(person, reveal.revealed);
  const merged = (useLocation().state as { merged?: boolean } | null)?.merged ?? false;
  return (
    <Page
      title={shows.name}
      trail={<Trail path={areaPath} label={t('trail')} />}
      actions={
        <>
          <RevealButton reveal={reveal} personIds={[person.id]} />
          <MoveButton people={[person]} areaPath={areaPath} />
          {mayEnrol && (
            <Link to={paths.enrolment(person.id)}>
              <Button>{t('people.enrolment')}</Button>
            </Link>
          )}
          {mayCorrect && (
            <Button
              onClick={() => {
                setCorrecting(true);
              }}
            >
              {t('people.correct')}
            </Button>
          )}
        </>
      }
    >
      {merged && <Alert className="merged-note" type="info" showIcon title={t('duplicates.redirected')} />}
      <Section>
        <Facts
          facts={[
            { label: t('people.sex'), value: word(`sex.${person.sex}`) },
            { label: t('people.birthDate'), value: <Birth birth={shows.birth} /> },
            {
              label: t('people.identityNumber'),
              value: <Masked value={shows.identityNumber} inFull={shows.inFull} />,
            },
            { label: t('people.phone'), value: <Masked value={shows.phone} inFull={shows.inFull} /> },
            {
              label: t('people.home'),
              value: door ? [person.areaName, door].join(' ') : t('people.noHome', { area: person.areaName }),
            },
            !!person.householdId && {
              label: t('people.household'),
              value: <Link to={paths.household(person.householdId)}>{t('people.openHousehold')}</Link>,
            },
            !!page.buildingId && {
              label: t('households.building'),
              value: <Link to={paths.building(page.buildingId)}>{t('households.openBuilding')}</Link>,
            },
          ]}
        />
      </Section>
      <MergedRecords merges={page.merges} />
      <CorrectionList personId={person.id} />
      <Erasures personId={person.id} />
      {correcting && (
        <CorrectDialog
          personId={person.id}
          onClose={() => {
            setCorrecting(false);
          }}
        />
      )}
    </Page>
  );
}
