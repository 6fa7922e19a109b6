import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { HomeTile } from '@/shared/ui/HomeTile';

const SHOWN = 3;

/** Counts of the latest cases' draft contacts; no person is read for it. */
async function latest() {
  const cases = await body(api.GET('/api/cases', { params: { query: { state: 'APPROVED' } } }));
  const shown = cases
    .slice(0, SHOWN)
    .map(({ caseId }) =>
      body(api.GET('/api/cases/{caseId}/contacts/summary', { params: { path: { caseId } } })),
    );
  return Promise.all(shown);
}

export function ContactsTile() {
  const { t, language } = useTexts('tracing');
  const query = useQuery({ queryKey: ['contacts', 'latest'], queryFn: latest });
  return (
    <HomeTile title={t('tile.title')} to={paths.cases} open={t('tile.open')} query={query}>
      {(summaries) =>
        summaries.length === 0 ? (
          <p className="quiet">{t('tile.none')}</p>
        ) : (
          <ul className="lines">
            {summaries.map((each) => (
              <li key={each.caseId}>
                <Link to={paths.contacts(each.caseId)}>{each.caseNumber}</Link>{' '}
                {t('counts.line', {
                  close: count(each.close, language),
                  general: count(each.general, language),
                })}
              </li>
            ))}
          </ul>
        )
      }
    </HomeTile>
  );
}
