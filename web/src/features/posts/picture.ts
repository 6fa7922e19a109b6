/** One line of a pattern: from `start` for `minutes`, so many people, with a skill or anybody. */
export interface Line {
  /** A time of the day, such as `07:00` or `07:00:00`. */
  start: string;
  minutes: number;
  skill: string | null;
  count: number;
}

/** A part of the 24 h bar, in minutes since midnight; what goes past midnight is two parts. */
export interface Part {
  from: number;
  to: number;
  /** How many are there at once. */
  people: number;
  /** How many of them for each skill, in the lines' order; null is anybody. */
  skills: { skill: string | null; count: number }[];
}

const DAY = 24 * 60;

export function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** The day of a pattern: parts of the day in which the same people are needed; nobody is a part too. */
export function dayPicture(lines: Line[]): Part[] {
  const spans = lines.flatMap((line) => {
    const from = minutesOf(line.start);
    const to = from + line.minutes;
    return to <= DAY
      ? [{ line, from, to }]
      : [
          { line, from, to: DAY },
          { line, from: 0, to: Math.min(to - DAY, DAY) },
        ];
  });
  const edges = [...new Set([0, DAY, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    const there = spans.filter((each) => each.from <= from && to <= each.to);
    const skills: Part['skills'] = [];
    for (const { line } of there) {
      const known = skills.find(({ skill }) => skill === line.skill);
      if (known) {
        known.count += line.count;
      } else {
        skills.push({ skill: line.skill, count: line.count });
      }
    }
    return { from, to, people: skills.reduce((sum, { count }) => sum + count, 0), skills };
  });
}

/** Hours of work a day that the lines ask for. */
export function hoursADay(lines: Line[]): number {
  return lines.reduce((sum, { minutes, count }) => sum + (minutes * count) / 60, 0);
}

/** The most people at once. */
export function most(parts: Part[]): number {
  return Math.max(0, ...parts.map(({ people }) => people));
}
