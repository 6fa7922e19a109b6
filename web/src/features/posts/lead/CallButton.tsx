import { PhoneOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { DaySeat } from '../day/queries';

/** Name and telephone of who is missed, asked for one person at a time and logged; then a touch calls. */
export function CallButton({ postId, seat }: { postId: string; seat: DaySeat }) {
  const { t } = useTexts('posts');
  const asking = useMutation({
    mutationFn: () =>
      body(
        api.GET('/api/posts/{postId}/holders/{planId}/{seat}', {
          params: { path: { postId, planId: seat.planId, seat: seat.seat } },
        }),
      ),
    // shown here and kept nowhere
    gcTime: 0,
  });
  const { data } = asking;
  if (!data) {
    return (
      <>
        <ProblemAlert error={asking.error} />
        <Button
          size="large"
          icon={<PhoneOutlined aria-hidden />}
          loading={asking.isPending}
          onClick={() => {
            asking.mutate();
          }}
        >
          {t('lead.phone')}
        </Button>
      </>
    );
  }
  return data.phone ? (
    <Button type="primary" size="large" icon={<PhoneOutlined aria-hidden />} href={`tel:${data.phone}`}>
      {t('lead.call', { name: data.name, phone: data.phone })}
    </Button>
  ) : (
    <span>{t('lead.noPhone', { name: data.name })}</span>
  );
}
