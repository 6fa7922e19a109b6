import { useTexts } from '@/shared/i18n';
import { day, shortDay } from '@/shared/time';
import type { HealthReport, Plan } from './queries';
import { daysOf, type StripDay } from './strip';

interface Props {
  plan: Plan;
  health: HealthReport[];
  today: string;
  onChoose?: (day: string) => void;
}

/** The days of a contact as a strip: where it stays, when it is tested and what came of it, how it feels. */
export function Strip({ plan, health, today, onChoose }: Props) {
  const { t } = useTexts('tracing');
  return (
    <figure className="strip">
      <ol>
        {daysOf(plan, health).map((each, index) => (
          <Day key={each.day} of={each} first={index === 0} today={today} onChoose={onChoose} />
        ))}
      </ol>
      <figcaption className="quiet">{t('strip.key')}</figcaption>
    </figure>
  );
}

interface DayProps {
  of: StripDay;
  /** The first bears its month, and so does the first of each month. */
  first: boolean;
  today: string;
  onChoose?: (day: string) => void;
}

function Day({ of, first, today, onChoose }: DayProps) {
  const { t, language } = useTexts('tracing');
  const words = [
    day(of.day, language),
    t(of.atHome ? 'strip.home' : 'strip.stay', { number: of.number }),
    of.test && t(`strip.test.${of.test.state}`),
    of.test?.finding && t(`strip.finding.${of.test.finding}`),
    of.morning && t('strip.morning', { degrees: degrees(of.morning) }),
    of.evening && t('strip.evening', { degrees: degrees(of.evening) }),
  ]
    .filter(Boolean)
    .join(' · ');
  const classes = [
    'strip-day',
    of.atHome ? 'home' : 'stay',
    of.day === today ? 'today' : '',
    of.test ? `test-${of.test.state}` : '',
    of.test?.finding === 'POSITIVE' ? 'positive' : '',
  ].join(' ');
  const inside = (
    <>
      <span className="strip-number">{of.number}</span>
      <span className="strip-test" aria-hidden>
        {of.test ? '●' : ''}
      </span>
      <span className="strip-health" aria-hidden>
        <Half of={of.morning} />
        <Half of={of.evening} />
      </span>
      <span className="strip-date">
        {first || of.day.endsWith('-01') ? shortDay(of.day, language) : Number(of.day.slice(8))}
      </span>
    </>
  );
  return (
    <li>
      {onChoose && of.day <= today ? (
        <button
          type="button"
          className={classes}
          title={words}
          aria-label={words}
          onClick={() => {
            onChoose(of.day);
          }}
        >
          {inside}
        </button>
      ) : (
        <span className={classes} title={words} role="img" aria-label={words}>
          {inside}
        </span>
      )}
    </li>
  );
}

function Half({ of }: { of?: HealthReport }) {
  const state = !of ? 'none' : of.fever ? 'fever' : of.symptoms.length > 0 ? 'symptoms' : 'well';
  return <span className={`half ${state}`} />;
}

export function degrees(of: HealthReport): string {
  return (of.temperatureTenths / 10).toFixed(1);
}
