import { useTexts } from '@/shared/i18n';
import { clock, DAY, dayOf, HOUR, plusDays, shortDay, startOfDay } from '../clock';
import type { Roster, Shortage } from '../roster/queries';
import { useSkillsTogether } from './CapacitySection';
import { shade, stretches, strip } from './strip';

interface Props {
  shortages: Shortage[];
  plan: Roster['plan'];
}

/** The hours of the plan for each set of skills that is ever short: darker is more, and the number stands in it. */
export function ShortageStrip({ shortages, plan }: Props) {
  const { t, language } = useTexts('posts');
  const skills = useSkillsTogether();
  const from = startOfDay(plan.startDate);
  // the last day's night goes on into the morning after
  const until = Math.max(from + plan.days * DAY, ...shortages.map(({ end }) => Date.parse(end)));
  const hours = Math.ceil((until - from) / HOUR);
  const rows = strip(
    shortages.map((each) => ({
      start: Date.parse(each.start),
      end: Date.parse(each.end),
      missing: each.missing,
      row: skills(each),
    })),
    from,
    hours,
  );
  const most = Math.max(...rows.flatMap((row) => row.hours));
  const days = Math.ceil(hours / 24);
  return (
    // a wide picture scrolls by itself, never the page; focusable, so that the keyboard can scroll it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="strip-scroll" role="region" aria-label={t('capacity.strip')} tabIndex={0}>
      <table className="strip">
        <thead>
          <tr>
            <th scope="col">{t('capacity.skill')}</th>
            <th>
              <div className="strip-days" style={{ minWidth: days * 72 }} aria-hidden="true">
                {Array.from({ length: days }, (_, index) => (
                  <span key={index} style={{ left: `${String(((index * 24) / hours) * 100)}%` }}>
                    {shortDay(plusDays(plan.startDate, index), language)}
                  </span>
                ))}
              </div>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <th scope="row">{row.row}</th>
              <td>
                <ul className="strip-row" style={{ backgroundSize: `${String((24 / hours) * 100)}% 100%` }}>
                  {stretches(row.hours).map(({ from: first, to, missing }) => {
                    const words = t('capacity.cell', {
                      day: shortDay(dayOf(from + first * HOUR), language),
                      start: clock(from + first * HOUR),
                      end: clock(from + to * HOUR, true),
                      skills: row.row,
                      count: missing,
                    });
                    return (
                      <li
                        key={first}
                        className={`strip-cell strip-cell-${String(shade(missing, most))}`}
                        style={{
                          left: `${String((first / hours) * 100)}%`,
                          width: `${String(((to - first) / hours) * 100)}%`,
                        }}
                        title={words}
                        aria-label={words}
                      >
                        <span aria-hidden="true">{missing}</span>
                      </li>
                    );
                  })}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{t('capacity.legend')}</p>
    </div>
  );
}
