import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { Section } from '@/shared/ui/Page';
import { DeliveryRows } from './channels/DeliveryRows';
import { deliveriesOfQuery } from './queries';

/** By which channels a notice left the house; nothing where it did not. */
export function Deliveries({ noticeId }: { noticeId: string }) {
  const { t } = useTexts('notices');
  const { data = [] } = useQuery({ ...deliveriesOfQuery(noticeId), refetchInterval: 10_000 });
  if (data.length === 0) {
    return null;
  }
  return (
    <Section title={t('deliveries')}>
      <DeliveryRows deliveries={data} />
    </Section>
  );
}
