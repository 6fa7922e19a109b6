import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { FOLLOW_STATES, type FollowState, type WorkSummary } from './queries';

interface Props {
  states: WorkSummary['states'];
  chosen?: FollowState;
  onChoose: (state: FollowState | undefined) => void;
}

/** How many are how far, as one bar; each part opens the list behind it. */
export function StateBar({ states, chosen, onChoose }: Props) {
  const { t, language } = useTexts('tracing');
  const found = FOLLOW_STATES.map((state) => states.find((each) => each.state === state)).filter(
    (each) => each !== undefined,
  );
  return found.length === 0 ? (
    <p className="quiet">{t('work.statesNone')}</p>
  ) : (
    <div>
      <div className="follow-bar" aria-hidden>
        {found.map(({ state, people }) => (
          <span key={state} className={`follow-${state}`} style={{ flexGrow: people }} />
        ))}
      </div>
      <ul className="follow-states">
        {found.map(({ state, people, overdue }) => (
          <li key={state}>
            <button
              type="button"
              aria-pressed={chosen === state}
              onClick={() => {
                onChoose(chosen === state ? undefined : state);
              }}
            >
              <span className={`follow-dot follow-${state}`} aria-hidden /> {t(`work.state.${state}`)}{' '}
              <strong>{count(people, language)}</strong>
              {overdue > 0 && (
                <span className="follow-overdue"> {t('work.overdueCount', { count: overdue })}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
