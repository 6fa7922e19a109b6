import { useTexts } from '@/shared/i18n';
import type { PoolLine } from './queries';

export const MEMBER_STATES = [
  'POSITIVE',
  'NOBODY_GOES',
  'NOT_FOUND',
  'GOING',
  'CONTACTED',
  'MOVED_APART',
  'RESWABBED',
  'NEGATIVE',
] as const;

/** How many members are how far, as one bar with its words. */
export function MemberStates({ line }: { line: PoolLine }) {
  const { t } = useTexts('testing');
  const found = MEMBER_STATES.map((state) => ({ state, people: line.states[state] ?? 0 })).filter(
    ({ people }) => people > 0,
  );
  return (
    <div>
      <div className="pool-bar" aria-hidden>
        {found.map(({ state, people }) => (
          <span key={state} className={`pool-part member-${state}`} style={{ flexGrow: people }} />
        ))}
      </div>
      <ul className="pool-states">
        {found.map(({ state, people }) => (
          <li key={state}>
            <span className={`pool-dot member-${state}`} aria-hidden /> {t(`member.${state}`)} {people}
          </li>
        ))}
      </ul>
    </div>
  );
}
