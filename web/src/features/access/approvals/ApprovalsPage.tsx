import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { ApprovalCard } from './ApprovalCard';
import { approvalsQuery, type ApprovalState } from './queries';

export function ApprovalsPage() {
  const { t } = useTexts('access');
  const [state, setState] = useState<ApprovalState>('PENDING');
  const query = useQuery(approvalsQuery(state));
  return (
    <Page title={t('nav.approvals')} lead={t('approvals.lead')}>
      <Segmented<ApprovalState>
        className="choice"
        value={state}
        onChange={setState}
        options={[
          { value: 'PENDING', label: t('approvals.pending') },
          { value: 'DECIDED', label: t('approvals.decided') },
        ]}
      />
      <Loaded query={query}>
        {(approvals) =>
          approvals.length === 0 ? (
            <Empty title={t(state === 'PENDING' ? 'approvals.none' : 'approvals.noneDecided')} />
          ) : (
            <div className="stack">
              {approvals.map((approval) => (
                <ApprovalCard key={approval.id} approval={approval} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
