import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { useWords } from '@/shared/words';

type NamedGrant = Schema<'NamedGrant'>;

/** One grant in words: role, where, until when. */
export function useGrantWords(): (grant: NamedGrant) => string {
  const { t, language } = useTexts('access');
  const word = useWords();
  return (grant) => {
    const role = word(`role.${grant.role}`);
    const place = [grant.areaName, grant.organizationName].filter(Boolean).join(' · ');
    return grant.end
      ? t('accounts.roleEnds', { role, place, end: instant(grant.end, language) })
      : t('accounts.roleAt', { role, place });
  };
}

export function GrantList({ grants }: { grants: NamedGrant[] }) {
  const words = useGrantWords();
  return (
    <ul className="plain">
      {grants.map((grant) => (
        <li key={grant.id}>{words(grant)}</li>
      ))}
    </ul>
  );
}
