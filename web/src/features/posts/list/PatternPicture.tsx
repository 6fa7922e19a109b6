import { useTexts } from '@/shared/i18n';
import { hourAndMinute } from '../clock';
import { dayPicture, most, type Line, type Part } from '../picture';
import { useSkillWords } from '../useSkillWords';

const DAY = 24 * 60;
const HOURS = [0, 6, 12, 18, 24];

interface Props {
  lines: Line[];
  /** A mark at this minute of the day. */
  now?: number | undefined;
}

/** The day of a post: how many stand there at which hour, as a bar of 24 hours that words say too. */
export function PatternPicture({ lines, now }: Props) {
  const { t } = useTexts('posts');
  const skill = useSkillWords();
  const parts = dayPicture(lines);
  const highest = most(parts);
  const words = (part: Part) =>
    t('picture.part', {
      span: `${hourAndMinute(part.from)}–${hourAndMinute(part.to)}`,
      people: part.people,
      skills: part.skills
        .filter((each) => each.skill !== null)
        .map((each) => `${skill(each.skill ?? '')} ${String(each.count)}`)
        .join(t('separator')),
    });
  return (
    <figure className="day-picture" role="img" aria-label={parts.map(words).join(t('semicolon'))}>
      <div className="day-bar" aria-hidden="true">
        {parts.map((part) => (
          <span
            key={part.from}
            className={part.people === 0 ? 'day-part day-part-none' : 'day-part'}
            style={{
              left: `${String((part.from / DAY) * 100)}%`,
              width: `${String(((part.to - part.from) / DAY) * 100)}%`,
              height: `${String(highest === 0 ? 0 : Math.max(12, (part.people / highest) * 100))}%`,
            }}
            title={words(part)}
          >
            {part.people > 0 && part.to - part.from >= 60 && <b>{part.people}</b>}
          </span>
        ))}
        {now !== undefined && <span className="day-now" style={{ left: `${String((now / DAY) * 100)}%` }} />}
      </div>
      <div className="day-hours" aria-hidden="true">
        {HOURS.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </figure>
  );
}
