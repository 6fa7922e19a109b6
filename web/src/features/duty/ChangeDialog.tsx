import { Input, Modal } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { Known } from './Roster';

/** Withdraws somebody from an assignment, or puts them back; either way says why. */
export function ChangeDialog({ member, onClose }: { member: Known; onClose: () => void }) {
  const { t } = useTexts('duty');
  const [reason, setReason] = useState('');
  const act = member.present ? 'withdraw' : 'putBack';
  const change = useSubmission(
    (id, given: string) => {
      const request = {
        params: { path: { assignmentId: member.assignmentId } },
        body: { id, personId: member.personId, reason: given },
      };
      return body(
        member.present
          ? api.POST('/api/assignments/{assignmentId}/withdrawals', request)
          : api.POST('/api/assignments/{assignmentId}/returns', request),
      );
    },
    { refresh: [['assignments'], ['bulletin']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t(`${act}.title`, { name: member.person.name })}
      okText={t(act)}
      cancelText={t('cancel')}
      okButtonProps={{ danger: member.present, disabled: reason.trim() === '', loading: change.isPending }}
      onOk={() => {
        change.mutate(reason.trim());
      }}
      onCancel={onClose}
    >
      {member.present && <p className="quiet">{t('withdraw.about')}</p>}
      <ProblemAlert error={change.error} />
      <label htmlFor="roster-reason">{t('reason')}</label>
      <Input.TextArea
        id="roster-reason"
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
    </Modal>
  );
}
