import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Input, QRCode, Space } from 'antd';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';

interface Props {
  /** Where the link leads. */
  page: '/enrol' | '/new-password' | '/post';
  name: string;
  token: string;
  expiresAt: string;
}

/** The link in full, to copy or to scan. */
export function IssuedLink({ page, name, token, expiresAt }: Props) {
  const { t, language } = useTexts('access');
  const { message } = App.useApp();
  const link = `${location.origin}${page}#${token}`;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    message.success(t('copied'));
  };
  return (
    <div className="issued">
      <p>{t('invite.doneLead', { name, end: instant(expiresAt, language) })}</p>
      <Space.Compact block>
        <Input
          readOnly
          value={link}
          aria-label={t('invite.link')}
          onFocus={(event) => {
            event.target.select();
          }}
        />
        <Button type="primary" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
          {t('copy')}
        </Button>
      </Space.Compact>
      <div role="img" aria-label={t('invite.qr')} className="issued-code">
        <QRCode value={link} type="svg" size={180} bordered={false} />
      </div>
    </div>
  );
}
