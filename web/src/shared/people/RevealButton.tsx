import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useStatedPurpose } from '../api/purpose';
import { useTexts } from '../i18n';
import { useMay } from '../session';
import { ProblemAlert } from '../ui/ProblemView';
import { useWords } from '../words';
import { MOST_REVEALED, type Reveal } from './useReveal';

interface Props {
  reveal: Reveal;
  personIds: string[];
}

/** Shows some people in full after a note on why; masks them again. Only for those who may. */
export function RevealButton({ reveal, personIds }: Props) {
  const { t } = useTexts('shared');
  const [asking, setAsking] = useState(false);
  const ids = personIds.slice(0, MOST_REVEALED);
  if (!useMay('PEOPLE_REVEAL') || ids.length === 0) {
    return null;
  }
  if (ids.every((id) => reveal.revealed.has(id))) {
    return (
      <Button icon={<EyeInvisibleOutlined aria-hidden />} onClick={reveal.hide}>
        {t('masked.hide')}
      </Button>
    );
  }
  return (
    <>
      <Button
        icon={<EyeOutlined aria-hidden />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {ids.length === 1 ? t('masked.reveal') : t('masked.revealMany', { count: ids.length })}
      </Button>
      {asking && (
        <RevealDialog
          reveal={reveal}
          personIds={ids}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

function RevealDialog({ reveal, personIds, onClose }: Props & { onClose: () => void }) {
  const { t } = useTexts('shared');
  const word = useWords();
  const purpose = useStatedPurpose();
  const [form] = Form.useForm<{ note: string }>();
  const { revealing } = reveal;
  return (
    <Modal
      open
      title={
        personIds.length === 1 ? t('masked.reveal') : t('masked.revealMany', { count: personIds.length })
      }
      okText={t('masked.reveal')}
      cancelText={t('cancel')}
      confirmLoading={revealing.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">
        {purpose ? t('masked.logged', { purpose: word(`purpose.${purpose}`) }) : t('masked.loggedAsk')}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ note }) => {
          revealing.mutate({ personIds, note: note.trim() }, { onSuccess: onClose });
        }}
      >
        <ProblemAlert error={revealing.error} />
        <Form.Item
          name="note"
          label={t('masked.note')}
          extra={t('masked.noteHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
