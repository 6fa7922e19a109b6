import { QRCode } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '@/shared/i18n';

interface Props {
  code: string;
  name: string;
  size?: number;
  children?: ReactNode;
}

/** A sampling code as one shows it or cuts it out. */
export function CodeCard({ code, name, size = 240, children }: Props) {
  const { t } = useTexts('specimens');
  return (
    <section className="code-card" aria-label={name}>
      <div role="img" aria-label={t('code.of', { name })}>
        <QRCode value={code} type="svg" size={size} bordered={false} errorLevel="M" />
      </div>
      <p className="code-name">{name}</p>
      {children}
    </section>
  );
}
