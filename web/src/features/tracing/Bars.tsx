import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import type { Summary } from './queries';

const PARTS = ['close', 'secondary', 'venueExposed', 'general'] as const;

type Line = Summary['byReason'][number] & { label: string };

/** How many of each class on each line, as bars; somebody with two reasons stands in both. */
export function Bars({ lines }: { lines: Line[] }) {
  const { t, language } = useTexts('tracing');
  const all = (line: Line) => PARTS.reduce((sum, part) => sum + line[part], 0);
  const most = Math.max(1, ...lines.map(all));
  return (
    <figure className="contact-counts">
      <ul className="plain">
        {lines.map((line) => (
          <li key={line.label}>
            <span>{line.label}</span>
            <span className="contact-bar" aria-hidden="true">
              {PARTS.map((part) => (
                <span
                  key={part}
                  className={part}
                  style={{ width: `${String((line[part] / most) * 100)}%` }}
                />
              ))}
            </span>
            <span className="mono">
              {PARTS.filter((part) => line[part] > 0)
                .map((part) => `${t(`short.${part}`)} ${count(line[part], language)}`)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <figcaption className="quiet">{t('counts.about')}</figcaption>
    </figure>
  );
}
