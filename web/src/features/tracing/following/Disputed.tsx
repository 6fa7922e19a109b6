import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { workSummaryQuery } from './queries';

/** For who approves the contacts of a case: how many of them say that they were not there. */
export function Disputed({ caseId }: { caseId: string }) {
  const { t, language } = useTexts('tracing');
  const query = useQuery(workSummaryQuery({ caseId }));
  const people = query.data?.states.find((each) => each.state === 'DISPUTES')?.people ?? 0;
  return people > 0 ? (
    <p className="notice urgent" role="alert">
      {t('followed.disputed', { count: count(people, language) })}{' '}
      <Link to={`${paths.workOf(caseId)}&state=DISPUTES`}>{t('followed.disputedOpen')}</Link>
    </p>
  ) : null;
}
