import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { useWorded } from './worded';

export const skillsQuery = queryOptions({
  queryKey: ['muster-skills'],
  staleTime: Infinity,
  queryFn: () => body(api.GET('/api/musters/skills')),
});

/** What a skill is called. Who stands at a post may not ask: for them the words that came with the client. */
export function useSkillWords(): (code: string) => string {
  const { t } = useTexts('posts');
  const words = useWorded();
  const mayAsk = useMay('DUTY_READ');
  const { data } = useQuery({ ...skillsQuery, enabled: mayAsk });
  return (code) => {
    const known = data?.find((each) => each.code === code);
    return known ? words(known.name) : t(`skill.${code}`, { defaultValue: code });
  };
}
