import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { approvalsQuery } from './queries';

const SHOWN = 3;

export function ApprovalsTile() {
  const { t } = useTexts('access');
  const query = useQuery(approvalsQuery('PENDING'));
  return (
    <HomeTile title={t('nav.approvals')} to={paths.approvals} open={t('approvals.open')} query={query}>
      {(approvals) => {
        const waiting = approvals.filter((approval) => !approval.mine);
        return (
          <>
            <p className={waiting.length > 0 ? 'urgent' : 'quiet'}>
              {waiting.length > 0
                ? t('approvals.waiting', { count: waiting.length })
                : t('approvals.noneWaiting')}
            </p>
            <ul className="lines">
              {waiting.slice(0, SHOWN).map((approval) => (
                <li key={approval.id}>
                  <Link to={paths.approval(approval.id)}>{approval.text}</Link>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </HomeTile>
  );
}
