import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { span } from '../clock';
import type { DaySeat } from '../day/queries';

interface Props {
  postId: string;
  seat: DaySeat;
  name: string;
  onClose: () => void;
}

/** Somebody has not come. Who plans is shown the proposal at once; anybody else has told the dispatcher. */
export function NoShowDialog({ postId, seat, name, onClose }: Props) {
  const { t } = useTexts('posts');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const mayPlan = useMay('ROSTERS_PLAN');
  const telling = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/posts/{postId}/no-shows', {
          params: { path: { postId } },
          body: { id, planId: seat.planId, seat: seat.seat, reason },
        }),
      ),
    { refresh: [['posts']] },
  );
  const replanning = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/rosters/{planId}/replans', {
          params: { path: { planId: seat.planId } },
          body: { id, reason },
        }),
      ),
    { refresh: [['rosters']] },
  );
  const sending = useMutation({
    mutationFn: async (reason: string) => {
      await telling.mutateAsync(reason);
      if (!mayPlan) {
        message.success(t('noShow.told'));
        onClose();
        return;
      }
      const made = await replanning.mutateAsync(t('replan.reason'));
      void navigate(`${paths.roster(seat.planId)}?draft=${made.draft.id}`);
    },
  });
  return (
    <ReasonDialog
      title={t('noShow.title', { name })}
      lead={t(mayPlan ? 'noShow.leadPlan' : 'noShow.lead', {
        span: span(Date.parse(seat.start), Date.parse(seat.end)),
      })}
      okText={t('lead.noShow')}
      danger
      sending={sending}
      onClose={onClose}
    />
  );
}
