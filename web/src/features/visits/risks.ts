import type { CityRisk } from './queries';

export interface RiskFilter {
  /** The day on which they are on the list; any without. */
  on: string;
  /** Part of a name or the beginning of a code. */
  named: string;
}

/** Those on the list on a day, of a name or code. */
export function listed(risks: CityRisk[], { on, named }: RiskFilter): CityRisk[] {
  const asked = named.trim();
  return risks.filter(
    (risk) =>
      (!on || (risk.startDay <= on && (!risk.endDay || on < risk.endDay))) &&
      (risk.cityName.includes(asked) || risk.cityCode.startsWith(asked)),
  );
}
