import { useTexts } from '@/shared/i18n';
import { count as grouped } from '@/shared/time';
import { dayOf, shortDay, span } from '../clock';
import { useSkillWords } from '../useSkillWords';
import { useWorded } from '../worded';
import type { Seat } from './grid';
import type { Broken, Count, Points, Roster, Rule } from './queries';

/** What a rule is called. */
export function useRuleWord(): (rule: Rule) => string {
  const { t } = useTexts('posts');
  return (rule) => t(`rule.${rule}`);
}

/** When and where a seat is, in one line. */
export function useSeatWords({ posts }: Pick<Roster, 'posts'>): (seat: Seat) => string {
  const { t, language } = useTexts('posts');
  const words = useWorded();
  const skill = useSkillWords();
  return (seat) =>
    t(seat.skill ? 'seat.skilled' : 'seat.anybody', {
      post: words(posts[seat.post]?.name),
      day: shortDay(dayOf(seat.start), language),
      span: span(seat.start, seat.end),
      skill: seat.skill ? skill(seat.skill) : '',
    });
}

/** What a hand change or a placement breaks, in words with the minutes that are missing or too many. */
export function useBrokenWords(): (broken: Broken) => string {
  const { t } = useTexts('posts');
  return ({ rule, minutes }) => t(`broken.${rule}`, { hours: hoursOf(minutes) });
}

/** Points of a soft rule, with its name. */
export function usePointsWords(): (points: Points) => string {
  const { t, language } = useTexts('posts');
  const rule = useRuleWord();
  return (each) =>
    t('points', {
      rule: rule(each.rule),
      points: (each.points > 0 ? '+' : '') + grouped(each.points, language),
    });
}

/** How often a rule is broken, or what it costs. */
export function useCountWords(): (count: Count) => string {
  const { t, language } = useTexts('posts');
  return ({ level, count }) =>
    t(level === 'SOFT' ? 'count.points' : 'count.times', { count: grouped(count, language) });
}

/** Hours with half ones: 90 minutes are 1.5. */
export function hoursOf(minutes: number): string {
  return String(Math.round((minutes / 60) * 10) / 10);
}
