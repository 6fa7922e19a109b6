import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { dependantsQuery } from '@/shared/people/dependantsQuery';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ownWhereQuery, whereOfDependantQuery } from './queries';
import { WhereLine } from './WhereLine';
import './coverage.css';

/** One's own results, and of each for whom one acts. */
export function OwnWherePage() {
  const { t } = useTexts('coverage');
  const query = useQuery(ownWhereQuery);
  const dependants = useQuery(dependantsQuery).data?.dependants ?? [];
  return (
    <Page
      title={t('own.title')}
      lead={t('own.lead')}
      actions={<Link to={paths.ownTests}>{t('own.before')}</Link>}
    >
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('own.none')}>{t('own.none.todo')}</Empty>
          ) : (
            all.map((where) => <WhereLine key={where.roundId} where={where} />)
          )
        }
      </Loaded>
      {dependants.map(({ personId, name }) => (
        <OfDependant key={personId} personId={personId} name={name} />
      ))}
    </Page>
  );
}

function OfDependant({ personId, name }: { personId: string; name: string }) {
  const { t } = useTexts('coverage');
  const query = useQuery(whereOfDependantQuery(personId));
  return (
    <Section title={name}>
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{t('own.noneOf', { name })}</p>
          ) : (
            all.map((where) => <WhereLine key={where.roundId} where={where} />)
          )
        }
      </Loaded>
      <p>
        <Link to={paths.dependantTests(personId)}>{t('own.before')}</Link>
      </p>
    </Section>
  );
}
