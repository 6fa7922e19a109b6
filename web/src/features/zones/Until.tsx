import type { ZoneFact } from './queries';
import { useTimes } from './useTimes';

/** Until when, and below it what happens if nobody does anything. */
export function Until({ fact }: { fact: ZoneFact }) {
  const times = useTimes();
  const lapses = times.lapses(fact);
  return (
    <span className="zones-until">
      {times.until(fact)}
      {lapses && <span className="quiet zones-lapses">{lapses}</span>}
    </span>
  );
}
