import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Labels and values; those without a value are left out. */
export function Facts({ facts }: { facts: (Fact | null | false)[] }) {
  const shown = facts.filter(
    (fact): fact is Fact => !!fact && fact.value !== null && fact.value !== undefined,
  );
  return (
    <dl className="facts">
      {shown.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Figures side by side, large. */
export function Figures({ facts }: { facts: Fact[] }) {
  return (
    <dl className="figures">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
