import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTexts } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { useSkillsTogether } from '../rosters/CapacitySection';
import type { Seat } from './grid';
import { unfilledQuery, type Draft, type Roster, type Unfilled } from './queries';
import { narrowest } from './shortage';
import type { Names } from './useNames';
import { hoursOf, useSeatWords } from './wording';

interface Props {
  roster: Roster;
  draft: Draft;
  names: Names;
  seats: Seat[];
  onSelect: (seat: number) => void;
}

/** The seats that nobody holds, each with what would fill it. */
export function UnfilledSection({ roster, draft, names, seats, onSelect }: Props) {
  const { t } = useTexts('posts');
  const words = useSeatWords(roster);
  const query = useQuery({
    ...unfilledQuery(roster.plan.id, draft.draft.id),
    enabled: draft.draft.unfilled > 0,
  });
  if (draft.draft.unfilled === 0) {
    return null;
  }
  return (
    <Section title={t('unfilled.title', { count: draft.draft.unfilled })}>
      <Loaded query={query} rows={3}>
        {({ seats: empty, total }) => (
          <>
            <ul className="unfilled">
              {empty.map((each) => {
                const seat = seats.find(({ index }) => index === each.seat);
                return (
                  <li key={each.seat}>
                    <div>
                      <strong>{seat ? words(seat) : each.seat}</strong>
                      <Fill unfilled={each} names={names} />
                    </div>
                    {roster.mayPlan && (
                      <Button
                        onClick={() => {
                          onSelect(each.seat);
                        }}
                      >
                        {t('unfilled.byHand')}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
            {total > empty.length && (
              <p className="quiet">{t('unfilled.more', { count: total - empty.length })}</p>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface OneProps extends Pick<Props, 'roster' | 'draft' | 'names'> {
  seat: number;
}

/** What would fill one seat. */
export function OneUnfilled({ roster, draft, names, seat }: OneProps) {
  const query = useQuery(unfilledQuery(roster.plan.id, draft.draft.id));
  return (
    <Loaded query={query} rows={2}>
      {({ seats }) => {
        const found = seats.find((each) => each.seat === seat);
        return found ? <Fill unfilled={found} names={names} /> : null;
      }}
    </Loaded>
  );
}

function Fill({ unfilled, names }: { unfilled: Unfilled['seats'][number]; names: Names }) {
  const { t } = useTexts('posts');
  const skills = useSkillsTogether();
  const { able, bars, several } = unfilled;
  const short = narrowest(unfilled);
  return (
    <ul className="fill">
      {able === 0 && <li>{t('fill.nobodyAble')}</li>}
      {bars.map(({ rule, people, leastMinutes, example }) => (
        <li key={rule}>
          {t(`fill.${rule}`, {
            count: people,
            name: names.name(example),
            hours: hoursOf(leastMinutes),
          })}
        </li>
      ))}
      {several > 0 && <li>{t('fill.several', { count: several })}</li>}
      {short && (
        <li className="presence-short">
          {t(
            short.kind === 'HOURS'
              ? 'fill.shortHours'
              : short.kind === 'DAY'
                ? 'fill.shortDay'
                : 'fill.shortWeek',
            {
              skills: skills(short),
              count: short.kind === 'HOURS' ? short.missing : hoursOf(short.missing),
            },
          )}
        </li>
      )}
    </ul>
  );
}
