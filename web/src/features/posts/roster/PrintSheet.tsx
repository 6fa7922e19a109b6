import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '@/shared/i18n';
import { dayOf, shortDay, span } from '../clock';
import { useWorded } from '../worded';
import { NOBODY, type Seat } from './grid';
import type { Draft, Roster } from './queries';
import { sheet } from './sheet';
import type { Names } from './useNames';

interface Props {
  roster: Roster;
  draft: Draft;
  names: Names;
  seats: Seat[];
}

/** The roster on paper: for each post its shifts, day by day, with names. Made only when one prints. */
export function PrintSheet({ roster, draft, names, seats }: Props) {
  const { t, language } = useTexts('posts');
  const words = useWorded();
  const printing = usePrinting();
  if (!printing) {
    return null;
  }
  const who = (seat: Seat) => {
    const holder = draft.holders[seat.index] ?? NOBODY;
    return holder === NOBODY ? t('day.nobody') : names.name(holder);
  };
  return (
    <div className="print-only roster-sheet">
      {sheet(seats).map(({ post, days }) => (
        <section key={post}>
          <h2>{words(roster.posts[post]?.name)}</h2>
          <table>
            <tbody>
              {days.flatMap(({ day, shifts }) =>
                shifts.map((shift, index) => (
                  <tr key={`${day}-${String(shift.start)}-${String(shift.end)}`}>
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={shifts.length}>
                        {shortDay(day, language)}
                      </th>
                    )}
                    <td>{span(shift.start, shift.end)}</td>
                    <td>{shift.seats.map(who).join(t('separator'))}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </section>
      ))}
      <p>{t('roster.printed', { title: roster.plan.title, day: dayOf(Date.parse(draft.draft.madeAt)) })}</p>
    </div>
  );
}

/** True while the browser prints; it waits for nothing, so the sheet is drawn before the handler returns. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const on = () => {
      flushSync(() => {
        setPrinting(true);
      });
    };
    const off = () => {
      setPrinting(false);
    };
    window.addEventListener('beforeprint', on);
    window.addEventListener('afterprint', off);
    return () => {
      window.removeEventListener('beforeprint', on);
      window.removeEventListener('afterprint', off);
    };
  }, []);
  return printing;
}
