import { Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/shared/session';
import { Page } from '@/shared/ui/Page';

/** Where everybody arrives. */
export function HomePage() {
  const { t } = useTranslation('access');
  const { me } = useSession();
  return (
    <Page title={t('home.hello', { name: me.displayName })}>
      <Card title={t('home.roles')}>
        <Flex vertical gap="small">
          {me.grants.map((grant) => (
            <div key={grant.id}>
              <Tag color="cyan">{t(`role.${grant.role}`, { ns: 'shared' })}</Tag>
              {grant.organizationName ?? grant.areaName}
            </div>
          ))}
        </Flex>
      </Card>
    </Page>
  );
}
