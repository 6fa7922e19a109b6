import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Answer } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useSession } from '@/shared/session';
import { day } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { useWords } from '@/shared/words';
import { selfQuery } from '../queries';
import { ReadingsOfMe } from './ReadingsOfMe';

type Own = Answer<'/api/people/self'>;

/** What is recorded of oneself, in full; with whom one lives; who looked. For a resident it is the home page. */
export function SelfPage() {
  const { t } = useTexts('registry');
  const { me } = useSession();
  const query = useQuery(selfQuery);
  const unknown = query.isError && problemOf(query.error).status === 404;
  return (
    <Page title={t('self.title', { name: me.displayName })} lead={t('self.lead')}>
      <div className="self">
        {unknown ? (
          <Section>
            <Empty title={t('self.unknown')}>{t('self.unknown.todo')}</Empty>
          </Section>
        ) : (
          <Loaded query={query}>
            {(own) => (
              <>
                <OwnFacts own={own} />
                <OwnHousehold own={own} />
                <ReadingsOfMe />
                <p>
                  <Link to={paths.legalFigures}>{t('self.legalFigures')}</Link>
                </p>
              </>
            )}
          </Loaded>
        )}
      </div>
    </Page>
  );
}

function OwnFacts({ own }: { own: Own }) {
  const { t, language } = useTexts('registry');
  const word = useWords();
  const { person, door, areaPath } = own;
  const path = areaPath.map(({ name }) => name).join('');
  return (
    <Section title={t('self.facts')}>
      <Facts
        facts={[
          { label: t('people.name'), value: <strong>{person.name}</strong> },
          { label: t('people.sex'), value: word(`sex.${person.sex}`) },
          { label: t('people.birthDate'), value: day(person.birthDate, language) },
          {
            label: t('people.identityNumber'),
            value: <span className="mono">{person.identityNumber ?? t('self.none')}</span>,
          },
          { label: t('people.phone'), value: <span className="mono">{person.phone ?? t('self.none')}</span> },
          { label: t('people.home'), value: door ? path + door : t('people.noHome', { area: path }) },
        ]}
      />
      <p className="self-wrong">{t('self.wrong')}</p>
    </Section>
  );
}

/** The others stay masked: they are persons of their own. */
function OwnHousehold({ own }: { own: Own }) {
  const { t } = useTexts('registry');
  const word = useWords();
  return (
    <Section title={t('self.household')}>
      {own.household.length === 0 ? (
        <Empty title={t(own.door ? 'self.alone' : 'self.noHousehold')} />
      ) : (
        <ul className="self-family" aria-label={t('self.household')}>
          {own.household.map((member) => (
            <li key={member.id}>
              <strong>{member.name}</strong>
              <span className="quiet">
                {word(`sex.${member.sex}`)} · {t('people.bornIn', { year: member.birthYear })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
