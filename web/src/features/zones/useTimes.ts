import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import type { ZoneFact } from './queries';

interface Times {
  /** When a fact took effect, or between which instants. */
  since: (fact: ZoneFact) => string;
  /** Until when the zone holds by it, and when somebody looks again. */
  until: (fact: ZoneFact) => string;
}

export function useTimes(): Times {
  const { t, language } = useTexts('zones');
  const say = (at: string) => instant(at, language);
  return {
    since: ({ moment }) =>
      moment.effectiveAt
        ? say(moment.effectiveAt)
        : t('since.between', { earliest: say(moment.earliestAt), latest: say(moment.latestAt) }),
    until: ({ kind, term, moment }) => {
      if (kind === 'CLOSED') {
        return moment.effectiveAt
          ? say(moment.effectiveAt)
          : t('since.between', { earliest: say(moment.earliestAt), latest: say(moment.latestAt) });
      }
      return term.endsAt
        ? t('until.stated', { at: say(term.endsAt) })
        : t('until.review', { review: say(term.reviewAt), lapses: say(term.lapsesAt) });
    },
  };
}
