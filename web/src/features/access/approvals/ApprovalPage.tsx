import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { ApprovalCard } from './ApprovalCard';
import { approvalQuery } from './queries';

export function ApprovalPage() {
  const { t } = useTexts('access');
  const { approvalId = '' } = useParams();
  const query = useQuery(approvalQuery(approvalId));
  return (
    <Page title={t('nav.approvals')} lead={<Link to={paths.approvals}>{t('approvals.open')}</Link>}>
      <Loaded query={query}>{(approval) => <ApprovalCard approval={approval} />}</Loaded>
    </Page>
  );
}
