import { Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { DaySeat } from '../day/queries';

interface Props {
  postId: string;
  seat: DaySeat;
  /** Now by the city's clock. */
  at: string;
}

/** For who stands here without a telephone: the leader signs them in and out, and it says that it was the leader. */
export function SignButtons({ postId, seat, at }: Props) {
  const { t } = useTexts('posts');
  const here = seat.state === 'PRESENT';
  const signing = useSubmission(
    (id, input: { comes: boolean; at: string }) =>
      body(
        api.POST('/api/posts/{postId}/signs', {
          params: { path: { postId } },
          body: { id, planId: seat.planId, seat: seat.seat, ...input },
        }),
      ),
    { refresh: [['posts']] },
  );
  return (
    <>
      <ProblemAlert error={signing.error} />
      <Button
        size="large"
        loading={signing.isPending}
        onClick={() => {
          signing.mutate({ comes: !here, at });
        }}
      >
        {t(here ? 'lead.signOut' : 'lead.signIn')}
      </Button>
    </>
  );
}
