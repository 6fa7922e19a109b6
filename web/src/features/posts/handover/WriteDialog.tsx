import { Input, Modal } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';

interface Props {
  postId: string;
  shiftStart: string;
  onClose: () => void;
}

/** A note for the next shift: what is open, what is missing, what to watch. */
export function WriteDialog({ postId, shiftStart, onClose }: Props) {
  const { t, language } = useTexts('posts');
  const [text, setText] = useState('');
  const writing = useSubmission(
    (id, told: string) =>
      body(
        api.POST('/api/posts/{postId}/handovers', {
          params: { path: { postId } },
          body: { id, shiftStart, text: told },
        }),
      ),
    { refresh: [['posts', postId, 'handovers']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('handover.write')}
      okText={t('handover.submit')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: text.trim() === '', loading: writing.isPending }}
      onOk={() => {
        writing.mutate(text.trim());
      }}
      onCancel={onClose}
    >
      <p className="quiet">{t('handover.lead', { shift: instant(shiftStart, language) })}</p>
      <ProblemAlert error={writing.error} />
      <label htmlFor="handover-text">{t('handover.text')}</label>
      <Input.TextArea
        id="handover-text"
        autoSize={{ minRows: 4 }}
        maxLength={2_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
    </Modal>
  );
}
