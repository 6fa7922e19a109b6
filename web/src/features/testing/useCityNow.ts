import { useEffect, useState } from 'react';

/** The city's time, running on from an answer of the server: a drill's clock is not the device's. */
export function useCityNow(asOf: string): number {
  const [ahead, setAhead] = useState(0);
  useEffect(() => {
    const from = Date.now();
    const tick = () => {
      setAhead(Date.now() - from);
    };
    tick();
    const timer = setInterval(tick, 5_000);
    return () => {
      clearInterval(timer);
    };
  }, [asOf]);
  return Date.parse(asOf) + ahead;
}
