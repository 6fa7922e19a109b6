import type { Intake, Site, SiteState } from '../queries';

/** What of the list is shown; what is not set narrows nothing. */
export interface SiteFilter {
  name: string;
  state?: SiteState | undefined;
  intake?: Intake | undefined;
}

/** By the words of either language, or by the address. */
export function matches(site: Site, { name, state, intake }: SiteFilter, shown: string): boolean {
  const sought = name.trim().toLowerCase();
  const said = [shown, site.name.zh, site.address].map((each) => each.toLowerCase());
  return (
    said.some((each) => each.includes(sought)) &&
    (state === undefined || site.state === state) &&
    (intake === undefined || site.intakes.includes(intake))
  );
}
