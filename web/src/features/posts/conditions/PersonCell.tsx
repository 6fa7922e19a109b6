import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import type { PersonLine } from '@/shared/people/useReveal';
import { useMay } from '@/shared/session';

/** Who, masked, and where they live. */
export function PersonCell({ person }: { person: PersonLine }) {
  const { t } = useTexts('posts');
  const mayOpen = useMay('PEOPLE_READ');
  return (
    <>
      {mayOpen ? (
        <Link className="whole-words" to={paths.person(person.id)}>
          {person.name}
        </Link>
      ) : (
        <strong className="whole-words">{person.name}</strong>
      )}
      <div className="quiet">{[person.areaName, person.phone].filter(Boolean).join(t('semicolon'))}</div>
    </>
  );
}
