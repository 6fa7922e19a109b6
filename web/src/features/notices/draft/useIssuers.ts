import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';

interface Issuer {
  key: string;
  name: string;
  areaId?: string;
  organizationId?: string;
}

const ISSUING = ['COMMAND_POST', 'DISPATCHER'];

/** For which command posts and organizations somebody may draft and issue. */
export function useIssuers(): Issuer[] {
  const { t } = useTexts('notices');
  const { me } = useSession();
  return me.grants
    .filter(({ role }) => ISSUING.includes(role))
    .map(({ id, areaId, areaName, organizationId, organizationName }) =>
      organizationId
        ? { key: id, name: organizationName ?? '', organizationId }
        : { key: id, name: t('draft.commandPost', { area: areaName ?? '' }), areaId },
    );
}
