import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';

/** Approve or refuse; to refuse needs a reason. */
export function DecideForm({ approvalId }: { approvalId: string }) {
  const { t } = useTexts('access');
  const field = useId();
  const [reason, setReason] = useState('');
  const [lacking, setLacking] = useState(false);
  const deciding = useSubmission(
    (id, input: { approved: boolean; reason: string }) =>
      body(
        api.POST('/api/access/approvals/{approvalId}/decision', {
          params: { path: { approvalId } },
          body: { id, ...input },
        }),
      ),
    { refresh: [['approvals'], ['cases'], ['legalRequests'], ['exports']] },
  );
  const decide = (approved: boolean) => {
    if (!approved && !reason.trim()) {
      setLacking(true);
      document.getElementById(field)?.focus();
      return;
    }
    deciding.mutate({ approved, reason: reason.trim() });
  };
  return (
    <div className="decide">
      <ProblemAlert error={deciding.error} />
      <label htmlFor={field}>{t('approvals.reasonRefuse')}</label>
      <Input.TextArea
        id={field}
        value={reason}
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 6 }}
        status={lacking ? 'error' : undefined}
        aria-invalid={lacking}
        aria-describedby={`${field}-hint`}
        onChange={(event) => {
          setReason(event.target.value);
          setLacking(false);
        }}
      />
      <p
        id={`${field}-hint`}
        className={lacking ? 'field-error' : 'quiet'}
        role={lacking ? 'alert' : undefined}
      >
        {lacking ? t('reasonNeeded') : t('approvals.effect')}
      </p>
      <div className="decide-buttons">
        <Button
          type="primary"
          icon={<CheckOutlined aria-hidden />}
          loading={deciding.isPending && deciding.variables.approved}
          onClick={() => {
            decide(true);
          }}
        >
          {t('approvals.approve')}
        </Button>
        <Button
          danger
          icon={<CloseOutlined aria-hidden />}
          loading={deciding.isPending && !deciding.variables.approved}
          onClick={() => {
            decide(false);
          }}
        >
          {t('approvals.refuse')}
        </Button>
      </div>
    </div>
  );
}
