import { useTexts } from '@/shared/i18n';
import { count, shortDay } from '@/shared/time';
import { pictureOf } from './met';
import type { Summary } from './queries';

/** Surroundings down, days across: how many were met there, of the first and the second degree. */
export function MetPicture({ met }: { met: Summary['met'] }) {
  const { t, language } = useTexts('tracing');
  const { rows, days, most } = pictureOf(met);
  if (rows.length === 0) {
    return null;
  }
  return (
    <figure className="met-picture">
      {/* it scrolls by itself, never the page; focusable, so that the keyboard can scroll it */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="region" aria-label={t('met.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('met.where')}</th>
              {days.map((each) => (
                <th key={each} scope="col">
                  {shortDay(each, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.kind}>
                <th scope="row">{t(`where.${row.kind}`)}</th>
                {days.map((each) => {
                  const [first, second] = row.days[each] ?? [0, 0];
                  const share = Math.sqrt((first + second) / most);
                  return (
                    <td
                      key={each}
                      style={{
                        background: `color-mix(in srgb, var(--accent, #0f6d7f) ${String(Math.round(share * 45))}%, transparent)`,
                      }}
                    >
                      {first + second > 0 &&
                        `${count(first, language)}${second > 0 ? ` + ${count(second, language)}` : ''}`}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className="quiet">{t('met.about')}</figcaption>
    </figure>
  );
}
