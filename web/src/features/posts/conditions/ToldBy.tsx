import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';

/** Who told it and when; without a name other work of the house did. */
export function ToldBy({ name, at }: { name: string | null | undefined; at: string }) {
  const { t, language } = useTexts('posts');
  return (
    <>
      {name ?? t('absences.byHouse')}
      <div className="quiet">{instant(at, language)}</div>
    </>
  );
}
