import type { ZoneFact } from './queries';
import { useTimes } from './useTimes';

/** Until when, and below it what happens if nobody does anything. */
export function Until({ fact }: { fact: ZoneFact }) {
  const times = useTimes();
  const lapses = times.lapses(fact);
  return (
    <>
      {times.until(fact)}
      {lapses && <div className="quiet">{lapses}</div>}
    </>
  );
}
