import { GlobalOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from '@/shared/i18n';

/** The frame of the pages before sign-in. */
export function Entry({ title, children }: { title: string; children: ReactNode }) {
  const { t, i18n } = useTranslation('shared');
  return (
    <main className="entry">
      <Card className="entry-card">
        <Flex justify="space-between" align="center">
          <Flex align="center" gap="small">
            <img src="/icon.svg" alt="" width={36} height={36} />
            <Typography.Text strong>{t('brand')}</Typography.Text>
          </Flex>
          <Button
            type="text"
            icon={<GlobalOutlined />}
            onClick={() => void speak(i18n.language === 'zh' ? 'en' : 'zh')}
          >
            {t('language')}
          </Button>
        </Flex>
        <Typography.Title level={1} style={{ fontSize: 24 }}>
          {title}
        </Typography.Title>
        {children}
      </Card>
    </main>
  );
}
