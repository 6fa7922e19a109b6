import type { Answer } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { day } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Section } from '@/shared/ui/Page';
import { useWords } from '@/shared/words';

type Own = Answer<'/api/people/self'>;

export function OwnFacts({ own }: { own: Own }) {
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
export function OwnHousehold({ own }: { own: Own }) {
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
