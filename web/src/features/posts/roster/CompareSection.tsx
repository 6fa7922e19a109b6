import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTexts } from '@/shared/i18n';
import { count as grouped, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { NOBODY, type Seat } from './grid';
import { differences, seatsOf } from './model';
import { compareQuery, type Change, type Comparison, type DraftLine, type Roster } from './queries';
import type { Names } from './useNames';
import { useRuleWord, useSeatWords } from './wording';

interface Props {
  roster: Roster;
  names: Names;
  before: DraftLine;
  after: DraftLine;
  onClose: () => void;
}

/** Two drafts side by side: which rules are better or worse, and who changes. */
export function CompareSection({ roster, names, before, after, onClose }: Props) {
  const { t, language } = useTexts('posts');
  const query = useQuery(compareQuery(roster.plan.id, before.id, after.id));
  const called = (draft: DraftLine) => `${t(`origin.${draft.origin}`)} ${instant(draft.madeAt, language)}`;
  return (
    <Section title={t('compare.title')} actions={<Button onClick={onClose}>{t('close')}</Button>}>
      <p className="quiet">{t('compare.of', { before: called(before), after: called(after) })}</p>
      <Loaded query={query}>
        {(comparison) => (
          <>
            <RuleTable comparison={comparison} />
            <h3 className="compare-head">
              {t('compare.changes', {
                seats: comparison.changes.length,
                people: comparison.people.length,
              })}
            </h3>
            {comparison.changes.length === 0 ? (
              <Empty title={t('compare.same')} />
            ) : (
              <Changes roster={roster} names={names} seats={seatsOf(roster)} changes={comparison.changes} />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function RuleTable({ comparison }: { comparison: Comparison }) {
  const { t, language } = useTexts('posts');
  const rule = useRuleWord();
  return (
    <Rows
      label={t('compare.rules')}
      rows={differences(comparison.before, comparison.after)}
      rowKey={(each) => each.rule}
      empty={<p className="quiet">{t('compare.noCost')}</p>}
      columns={[
        { key: 'rule', title: t('compare.rule'), render: (each) => rule(each.rule) },
        {
          key: 'before',
          title: t('compare.before'),
          number: true,
          render: (each) => grouped(each.before, language),
        },
        {
          key: 'after',
          title: t('compare.after'),
          number: true,
          render: (each) => grouped(each.after, language),
        },
        {
          key: 'difference',
          title: t('compare.difference'),
          render: ({ before, after }) =>
            before === after ? (
              <span className="quiet">{t('compare.equal')}</span>
            ) : (
              <span className={after < before ? 'better' : 'worse'}>
                {t(after < before ? 'compare.better' : 'compare.worse', {
                  count: grouped(Math.abs(after - before), language),
                })}
              </span>
            ),
        },
      ]}
    />
  );
}

interface ChangesProps {
  roster: Roster;
  names: Names;
  seats: Seat[];
  changes: Change[];
}

/** Seats that change hands: when and where, from whom to whom. */
export function Changes({ roster, names, seats, changes }: ChangesProps) {
  const { t } = useTexts('posts');
  const words = useSeatWords(roster);
  const by = new Map(seats.map((seat) => [seat.index, seat]));
  const who = (person: number) => (person === NOBODY ? t('day.nobody') : names.name(person));
  return (
    <Rows
      label={t('compare.title')}
      rows={changes}
      rowKey={({ seat }) => String(seat)}
      pageSize={10}
      columns={[
        {
          key: 'seat',
          title: t('compare.seat'),
          render: ({ seat }) => {
            const found = by.get(seat);
            return found ? words(found) : String(seat);
          },
        },
        { key: 'from', title: t('compare.from'), render: ({ from }) => who(from) },
        { key: 'to', title: t('compare.to'), render: ({ to }) => <strong>{who(to)}</strong> },
      ]}
    />
  );
}
