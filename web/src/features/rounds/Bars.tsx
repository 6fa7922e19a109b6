import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';

export interface Bar {
  key: string;
  label: string;
  value: number;
}

/** Figures as bars, each with its number: read as a list where nothing is seen. */
export function Bars({ label, bars }: { label: string; bars: Bar[] }) {
  const { language } = useTexts('rounds');
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className="rounds-bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span className="rounds-bar-label">{bar.label}</span>
          <span className="rounds-bar" aria-hidden>
            <span style={{ width: `${String((100 * bar.value) / most)}%` }} />
          </span>
          <strong>{count(bar.value, language)}</strong>
        </li>
      ))}
    </ul>
  );
}
