import { Form, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { NoticeAnswer } from '../queries';
import { WordsFields, worded, type NoticeWords } from './WordsForm';

/** A draft's words may change until it is issued. */
export function RewordDialog({ notice, onClose }: { notice: NoticeAnswer['notice']; onClose: () => void }) {
  const { t } = useTexts('notices');
  const [form] = Form.useForm<NoticeWords>();
  const rewording = useSubmission(
    (id, words: NoticeWords) =>
      body(
        api.POST('/api/notices/{noticeId}/wordings', {
          params: { path: { noticeId: notice.id } },
          body: { id, ...worded(words) },
        }),
      ),
    { refresh: [['notices']], onDone: onClose },
  );
  return (
    <Modal
      open
      width={720}
      title={t('draft.reword')}
      okText={t('draft.save')}
      cancelText={t('cancel')}
      confirmLoading={rewording.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          titleZh: notice.title.zh,
          titleEn: notice.title.en ?? '',
          bodyZh: notice.body.zh,
          bodyEn: notice.body.en ?? '',
        }}
        onFinish={(words) => {
          rewording.mutate(words);
        }}
      >
        <ProblemAlert error={rewording.error} />
        <WordsFields />
      </Form>
    </Modal>
  );
}
