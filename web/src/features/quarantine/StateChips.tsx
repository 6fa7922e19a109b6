import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { narrowed } from './narrowed';
import { STATES, type Filter, type OrderCounts } from './queries';

interface Props {
  counts: OrderCounts;
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** How many are in which state; each opens the list behind it. */
export function StateChips({ counts, filter, onChange }: Props) {
  const { t, language } = useTexts('quarantine');
  const byState: Partial<Record<string, number>> = counts.byState;
  const all = Object.values(byState).reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const rest = narrowed(narrowed(filter, 'waiting', undefined), 'state', undefined);
  const chips = [
    { key: 'ALL', on: !filter.state && !filter.waiting, people: all, next: rest },
    ...STATES.filter((state) => byState[state] || filter.state === state).map((state) => ({
      key: state,
      on: filter.state === state,
      people: byState[state] ?? 0,
      next: { ...rest, state },
    })),
  ];
  return (
    <>
      <ul className="order-chips" aria-label={t('counts')}>
        {chips.map(({ key, on, people, next }) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={on}
              onClick={() => {
                onChange(on ? rest : next);
              }}
            >
              {t(`state.${key}`)} <strong>{count(people, language)}</strong>
            </button>
          </li>
        ))}
      </ul>
      <p className={counts.overdue > 0 ? 'urgent' : 'quiet'}>
        {t('counts.line', {
          waiting: count(counts.waiting, language),
          overdue: count(counts.overdue, language),
        })}
      </p>
    </>
  );
}
