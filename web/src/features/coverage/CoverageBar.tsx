import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import type { Counts } from './queries';

/** Done, excused and missing in one bar; told apart by pattern as well as by colour. */
export function CoverageBar({ counts }: { counts: Counts }) {
  const { t, language } = useTexts('coverage');
  const whole = Math.max(1, counts.people);
  const width = (people: number) => ({ width: `${String((people / whole) * 100)}%` });
  const n = (value: number) => count(value, language);
  return (
    <span
      className="coverage-bar"
      role="img"
      aria-label={t('bar.label', {
        done: n(counts.done),
        excused: n(counts.excused),
        missing: n(counts.missing),
        people: n(counts.people),
      })}
    >
      <span className="coverage-done" style={width(counts.done)} />
      <span className="coverage-excused" style={width(counts.excused)} />
      <span className="coverage-missing" style={width(counts.missing)} />
    </span>
  );
}
