import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { nameOf, type NameOf } from './model';
import { peopleQuery, type Roster, type RosterPerson } from './queries';

export interface Names {
  name: NameOf;
  people: RosterPerson[] | undefined;
}

/** The plan's people; who may only read sees numbers in place of names. */
export function useNames({ plan, mayPlan }: Roster): Names {
  const { t } = useTexts('posts');
  const { data } = useQuery({ ...peopleQuery(plan.id), enabled: mayPlan });
  return { people: data, name: nameOf(data, (number) => t('person.number', { number })) };
}
