import { Form, Input } from 'antd';
import { useTexts } from '@/shared/i18n';

export interface NoticeWords {
  titleZh: string;
  titleEn?: string;
  bodyZh: string;
  bodyEn?: string;
}

/** Title and text, Chinese needed, English beside it. */
export function WordsFields() {
  const { t } = useTexts('notices');
  const needed = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      <Form.Item name="titleZh" label={t('titleZh')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="bodyZh" label={t('bodyZh')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 6 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="titleEn" label={t('titleEn')}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="bodyEn" label={t('bodyEn')}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={40_000} />
      </Form.Item>
    </>
  );
}

/** As the server takes them. */
export function worded({ titleZh, titleEn, bodyZh, bodyEn }: NoticeWords) {
  return {
    title: { zh: titleZh.trim(), en: titleEn?.trim() ? titleEn.trim() : null },
    body: { zh: bodyZh.trim(), en: bodyEn?.trim() ? bodyEn.trim() : null },
  };
}
