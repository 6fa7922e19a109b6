import type { LivePost } from '../day/queries';
import type { Standing } from './queries';

/** Which posts are shown. */
export const SHOWS = ['ALL', 'MISSING', 'LATE', 'SHARED'] as const;
export type Show = (typeof SHOWS)[number];

export interface Line {
  standing: Standing;
  live: LivePost | undefined;
}

/** The posts with what is known of their presence; those where somebody is missing first, then by name. */
export function joined(posts: readonly Standing[], live: readonly LivePost[]): Line[] {
  const by = new Map(live.map((each) => [each.postId, each]));
  return posts
    .map((standing) => ({ standing, live: by.get(standing.post.id) }))
    .sort(
      (one, other) =>
        missing(other) - missing(one) ||
        one.standing.post.name.zh.localeCompare(other.standing.post.name.zh, 'zh-CN'),
    );
}

/** What the rules ask for now, or the roster where it asks for more; a post without a roster needs people too. */
export function neededNow({ standing, live }: Line): number {
  return standing.closed ? 0 : Math.max(standing.needed, live?.needed ?? 0);
}

/** How many of those needed now are not there; nobody is missed where nothing is known of who is. */
export function missing(line: Line): number {
  return line.live ? Math.max(0, neededNow(line) - line.live.present) : 0;
}

export function fits(line: Line, show: Show, kind: string | null, text: string): boolean {
  return isShown(line, show) && (kind === null || line.standing.post.kind === kind) && fitsText(line, text);
}

function isShown(line: Line, show: Show): boolean {
  switch (show) {
    case 'ALL':
      return true;
    case 'MISSING':
      return missing(line) > 0;
    case 'LATE':
      return (line.live?.late ?? 0) + (line.live?.noShow ?? 0) > 0;
    case 'SHARED':
      return line.standing.otherAreaName != null;
  }
}

function fitsText({ standing }: Line, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const words = [
    standing.post.name.zh,
    standing.post.name.en,
    standing.areaName,
    standing.otherAreaName,
    ...standing.organizations.map(({ name }) => name),
  ];
  return !wanted || words.some((word) => word?.toLowerCase().includes(wanted));
}
