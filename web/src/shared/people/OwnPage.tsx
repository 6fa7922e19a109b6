import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Page, Section } from '../ui/Page';
import { dependantsQuery } from './dependantsQuery';

interface Props {
  title: string;
  /** The title of the page of somebody for whom one acts. */
  titleOf: (name: string) => string;
  lead: string;
  /** The heading over the links to those for whom one acts. */
  others: string;
  path: string;
  pathOf: (personId: string) => string;
  children: ReactNode;
}

/** What one sees of oneself, or of one person for whom one acts; from one's own page on to theirs. */
export function OwnPage({ title, titleOf, lead, others, path, pathOf, children }: Props) {
  const { personId } = useParams();
  const dependants = useQuery(dependantsQuery).data?.dependants ?? [];
  const of = dependants.find((each) => each.personId === personId);
  return (
    <Page
      title={of ? titleOf(of.name) : title}
      lead={lead}
      trail={personId && <Link to={path}>{title}</Link>}
    >
      {children}
      {!personId && dependants.length > 0 && (
        <Section title={others}>
          <ul className="lines">
            {dependants.map((each) => (
              <li key={each.personId}>
                <Link to={pathOf(each.personId)}>{titleOf(each.name)}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
