import { GlobalOutlined, SafetyCertificateOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tag, Tooltip } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { askPurpose } from '@/shared/api/purpose';
import { speak } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { useStatedPurpose } from '@/shared/ui/PurposeDialog';

/** Purpose, language and account, at the end of the header. */
export function HeaderEnd({ wide }: { wide: boolean }) {
  const { t, i18n } = useTranslation('shared');
  const { me, signOut } = useSession();
  const purpose = useStatedPurpose();
  const queries = useQueryClient();
  const purposeText = purpose ? t(`purpose.${purpose}`) : t('purpose.none');
  return (
    <div className="app-header-end">
      <Tooltip title={`${t('purpose')}: ${purposeText}`}>
        <Button
          type="text"
          aria-label={`${t('purpose')}: ${purposeText}`}
          icon={<SafetyCertificateOutlined style={{ color: purpose ? '#2f855a' : '#8a9a9d' }} />}
          onClick={() => void askPurpose()}
        >
          {wide && purposeText}
        </Button>
      </Tooltip>
      <Button
        type="text"
        aria-label={t('language')}
        icon={<GlobalOutlined />}
        onClick={() => {
          void speak(i18n.language === 'zh' ? 'en' : 'zh').then(() => queries.invalidateQueries());
        }}
      >
        {wide && t('language')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'who',
              disabled: true,
              label: (
                <div>
                  <strong>{me.displayName}</strong>
                  {me.grants.map((grant) => (
                    <div key={grant.id}>
                      <Tag>{t(`role.${grant.role}`)}</Tag>
                      {grant.organizationName ?? grant.areaName}
                    </div>
                  ))}
                </div>
              ),
            },
            { type: 'divider' },
            { key: 'out', label: t('sign-out'), onClick: () => void signOut() },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />} aria-label={me.displayName}>
          {wide && me.displayName}
        </Button>
      </Dropdown>
    </div>
  );
}
