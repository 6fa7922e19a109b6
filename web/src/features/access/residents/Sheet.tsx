import { PrinterOutlined } from '@ant-design/icons';
import { Button, QRCode } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '@/shared/i18n';
import { BrandMark } from '@/shared/ui/BrandMark';

interface Props {
  /** Such as a poster for a wall, or a card for a pocket. */
  kind: 'poster' | 'card';
  title: string;
  link: string;
  qr: string;
  children: ReactNode;
}

/** Something with a code to print; on paper it stands alone. */
export function Sheet({ kind, title, link, qr, children }: Props) {
  const { t } = useTexts('access');
  return (
    <section className={`sheet sheet-${kind}`} aria-label={title}>
      <p className="sheet-note no-print">{t('sheet.once')}</p>
      <div className="sheet-paper">
        <p className="sheet-brand">
          <BrandMark /> 护航 <span lang="en">Huhang</span>
        </p>
        <h2>{title}</h2>
        <div role="img" aria-label={qr} className="sheet-code">
          <QRCode
            value={link}
            type="svg"
            size={kind === 'poster' ? 300 : 150}
            bordered={false}
            errorLevel="Q"
          />
        </div>
        {children}
      </div>
      <Button
        className="no-print"
        type="primary"
        icon={<PrinterOutlined aria-hidden />}
        onClick={() => {
          window.print();
        }}
      >
        {t('sheet.print')}
      </Button>
    </section>
  );
}
