import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useMay } from '@/shared/session';
import { useWorded } from '../wording';
import { skillsQuery } from './queries';

/** What is asked for beside being there, in words. */
export function SkillTag({ code }: { code: string | null | undefined }) {
  const skill = useSkillWords();
  return code ? <Tag color="geekblue">{skill(code)}</Tag> : null;
}

export function useSkillWords(): (code: string) => string {
  const words = useWorded();
  const mayAsk = useMay('DUTY_READ');
  const { data } = useQuery({ ...skillsQuery, enabled: mayAsk });
  return (code) => {
    const known = data?.find((each) => each.code === code);
    return known ? words(known.name) : code;
  };
}
