import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import type { Answer } from '@/shared/api/client';
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
import { organizationQuery, staffQuery } from '../queries';
import { Canaries } from './Canaries';

export function OrganizationPage() {
  const { organizationId = '' } = useParams();
  const query = useQuery(organizationQuery(organizationId));
  return <Loaded query={query}>{(page) => <OneOrganization key={organizationId} page={page} />}</Loaded>;
}

function OneOrganization({ page }: { page: Answer<'/api/organizations/{organizationId}'> }) {
  const { t, language } = useTexts('registry');
  const word = useWords();
  const maySeeStaff = useMay('STAFF_READ');
  const mayPlant = useMay('CANARIES_PLANT');
  const { organization, parent, children, areaPath, headcount } = page;
  const { establishment = null, establishmentAssumed } = organization;
  return (
    <Page
      title={organization.name}
      trail={<Trail path={areaPath} label={t('trail')} />}
      tags={<Tag>{word(`system.${organization.system}`)}</Tag>}
    >
      <Section>
        <Facts
          facts={[
            { label: t('organizations.level'), value: word(`level.${organization.level}`) },
            { label: t('organizations.headcount'), value: count(headcount, language) },
            {
              label: t('organizations.establishment'),
              value:
                establishment === null
                  ? t('notStated')
                  : establishmentAssumed
                    ? t('organizations.assumed', { count: count(establishment, language) })
                    : count(establishment, language),
            },
            !!parent && {
              label: t('organizations.parent'),
              value: <Link to={paths.organization(parent.id)}>{parent.name}</Link>,
            },
            children.length > 0 && {
              label: t('organizations.children'),
              value: (
                <ul className="plain">
                  {children.map((child) => (
                    <li key={child.id}>
                      <Link to={paths.organization(child.id)}>{child.name}</Link>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </Section>
      {maySeeStaff && <Staff organizationId={organization.id} />}
      {mayPlant && <Canaries organizationId={organization.id} />}
    </Page>
  );
}

function Staff({ organizationId }: { organizationId: string }) {
  const { t } = useTexts('registry');
  const query = useQuery(staffQuery(organizationId));
  return (
    <Section title={t('organizations.staff')}>
      <Loaded query={query}>
        {(staff) => (
          <PeopleRows
            label={t('organizations.staff')}
            rows={staff}
            person={({ person }) => person}
            empty={<Empty title={t('organizations.noStaff')} />}
            columns={[
              { key: 'position', title: t('organizations.position'), render: ({ position }) => position },
              { key: 'area', title: t('organizations.livesIn'), render: ({ person }) => person.areaName },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
