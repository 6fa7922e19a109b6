import type { ZoneFact } from '../queries';

/** Without what a closing, recorded later and in effect no later, ended before it took effect. */
export function live(facts: readonly ZoneFact[]): ZoneFact[] {
  return facts.filter(
    (fact) =>
      fact.kind === 'OPENED' ||
      !facts.some(
        (other) =>
          other.kind === 'CLOSED' &&
          other.number > fact.number &&
          Date.parse(other.moment.earliestAt) <= Date.parse(fact.moment.earliestAt),
      ),
  );
}

/** The closing that ends it all, if there is one; it is what can be taken back. */
export function closingOf(facts: readonly ZoneFact[]): ZoneFact | undefined {
  const last = live(facts).at(-1);
  return last?.kind === 'CLOSED' ? last : undefined;
}
