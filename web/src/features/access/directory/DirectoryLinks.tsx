import { BankOutlined, DeleteOutlined, LinkOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';

const LINKS = ['directory-links'];

/** By which account of the city's directory one's own account is opened. */
export function DirectoryLinks({ name }: { name: string }) {
  const { t, language } = useTexts('access');
  const queries = useQueryClient();
  const query = useQuery({ queryKey: LINKS, queryFn: () => body(api.GET('/api/access/oidc/links')) });
  const linking = useMutation({
    mutationFn: () => body(api.POST('/api/access/oidc/links', { body: { next: paths.ownAccount } })),
    onSuccess: ({ address }) => {
      location.assign(address);
    },
  });
  const ending = useMutation({
    mutationFn: (linkId: string) =>
      api.DELETE('/api/access/oidc/links/{linkId}', { params: { path: { linkId } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: LINKS }),
  });
  return (
    <Section
      title={name}
      actions={
        <Button
          icon={<LinkOutlined aria-hidden />}
          loading={linking.isPending || linking.isSuccess}
          onClick={() => {
            linking.mutate();
          }}
        >
          {t('directory.link')}
        </Button>
      }
    >
      <p className="quiet">{t('directory.lead', { name })}</p>
      <ProblemAlert error={linking.error ?? ending.error} />
      <Loaded query={query}>
        {(links) =>
          links.length === 0 ? (
            <Empty title={t('directory.none')} />
          ) : (
            <ul className="key-list">
              {links.map((link) => (
                <li key={link.id}>
                  <BankOutlined aria-hidden />
                  <div>
                    <strong>{link.shownAs}</strong>
                    <p className="quiet">
                      {t('directory.linkedAt', { at: instant(link.linkedAt, language) })}
                      {' · '}
                      {link.lastUsedAt
                        ? t('passkeys.used', { at: instant(link.lastUsedAt, language) })
                        : t('passkeys.unused')}
                    </p>
                  </div>
                  <Popconfirm
                    title={t('directory.endTitle', { name: link.shownAs })}
                    okText={t('confirm')}
                    cancelText={t('cancel')}
                    onConfirm={() => {
                      ending.mutate(link.id);
                    }}
                  >
                    <Button
                      type="text"
                      danger
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={t('directory.end', { name: link.shownAs })}
                    />
                  </Popconfirm>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
