import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import type { ZoneFact } from './queries';

interface Times {
  /** When a fact took effect, or between which instants. */
  since: (fact: ZoneFact) => string;
  /** Until when the zone holds by it, or when somebody looks again. */
  until: (fact: ZoneFact) => string;
  /** When it ends by itself, where nobody stated an end. */
  lapses: (fact: ZoneFact) => string | null;
}

export function useTimes(): Times {
  const { t, language } = useTexts('zones');
  const say = (at: string) => instant(at, language);
  const since = ({ moment }: ZoneFact) =>
    moment.effectiveAt
      ? say(moment.effectiveAt)
      : t('since.between', { earliest: say(moment.earliestAt), latest: say(moment.latestAt) });
  return {
    since,
    until: (fact) => {
      if (fact.kind === 'CLOSED') {
        return since(fact);
      }
      return fact.term.endsAt
        ? t('until.stated', { at: say(fact.term.endsAt) })
        : t('until.review', { review: say(fact.term.reviewAt) });
    },
    lapses: ({ kind, term }) =>
      kind === 'CLOSED' || term.endsAt ? null : t('until.lapses', { lapses: say(term.lapsesAt) }),
  };
}
