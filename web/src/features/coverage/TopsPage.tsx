import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { CoverageBar } from './CoverageBar';
import { topsQuery } from './queries';
import { percent } from './share';
import './coverage.css';

/** Whoever works for one area alone is led into it. */
export function TopsPage() {
  const { roundId = '' } = useParams();
  const { t } = useTexts('coverage');
  const query = useQuery(topsQuery(roundId));
  return (
    <Loaded query={query}>
      {(tops) => {
        const only = tops.length === 1 ? tops[0] : undefined;
        if (only) {
          return <Navigate to={paths.coverage(roundId, only.id)} replace />;
        }
        return (
          <Page title={t('tops')}>
            {tops.length === 0 && <Empty title={t('tops.none')}>{t('tops.none.todo')}</Empty>}
            <ol className="coverage-lines">
              {tops.map((line) => (
                <li key={line.id}>
                  <Link to={paths.coverage(roundId, line.id)} className="coverage-name">
                    {line.name}
                  </Link>
                  <CoverageBar counts={line.counts} />
                  <span className="coverage-percent">{percent(line.counts)}%</span>
                </li>
              ))}
            </ol>
          </Page>
        );
      }}
    </Loaded>
  );
}
