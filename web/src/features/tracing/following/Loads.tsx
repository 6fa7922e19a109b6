import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import type { WorkSummary } from './queries';

interface Props {
  tracers: WorkSummary['tracers'];
  onChoose: (tracerId: string | null) => void;
}

/** Who has how many, as bars; a name opens that tracer's list. */
export function Loads({ tracers, onChoose }: Props) {
  const { t, language } = useTexts('tracing');
  const most = Math.max(1, ...tracers.map((each) => each.people));
  return (
    <ul className="follow-loads">
      {tracers.map((each) => (
        <li key={each.accountId ?? 'nobody'}>
          <button
            type="button"
            onClick={() => {
              onChoose(each.accountId ?? null);
            }}
          >
            {each.name ?? t('work.nobody')}
          </button>
          <span className="follow-load" aria-hidden>
            <span className="late" style={{ width: `${String((each.overdue / most) * 100)}%` }} />
            <span
              className="rest"
              style={{ width: `${String(((each.people - each.overdue) / most) * 100)}%` }}
            />
          </span>
          <span className="quiet">
            {t('work.load', {
              people: count(each.people, language),
              overdue: count(each.overdue, language),
              isolated: count(each.isolated, language),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
