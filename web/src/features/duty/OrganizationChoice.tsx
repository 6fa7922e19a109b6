import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { Empty } from '@/shared/ui/Empty';
import { Section } from '@/shared/ui/Page';
import { OrganizationPicker } from '@/shared/ui/Picker';

/** A page of one organization: the reader's own, or one that the address names; always said which. */
export function OrganizationChoice({ children }: { children: (organizationId: string) => ReactNode }) {
  const { t } = useTexts('duty');
  const { me } = useSession();
  const [params, setParams] = useSearchParams();
  const own = me.grants.find((grant) => grant.organizationId != null);
  const organizationId = params.get('organization') ?? own?.organizationId ?? null;
  const { data } = useQuery({
    queryKey: ['organization-name', organizationId],
    enabled: organizationId != null,
    queryFn: () =>
      body(
        api.GET('/api/organizations/{organizationId}', {
          params: { path: { organizationId: organizationId ?? '' } },
        }),
      ),
  });
  return (
    <>
      <div className="filters">
        <OrganizationPicker
          label={t('organization')}
          value={organizationId == null ? null : { id: organizationId, name: data?.organization.name ?? '…' }}
          onChange={(picked) => {
            setParams(picked ? { organization: picked.id } : {});
          }}
        />
      </div>
      {organizationId == null ? (
        <Section>
          <Empty title={t('leave.choose')} />
        </Section>
      ) : (
        children(organizationId)
      )}
    </>
  );
}
