import { Form } from 'antd';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { EndField } from './EndField';
import { proposedEnd } from './ends';
import { FormDialog } from './FormDialog';
import type { LoopLine } from './queries';
import { ReasonField } from './ReasonField';
import { useTelling } from './useTelling';

interface Props {
  line: LoopLine;
  now: number;
  onClose: () => void;
}

interface Values {
  end: string;
  reason: string;
}

/** Somebody leaves a closed loop before their time in it is over; at its start, it is called off. */
export function LeaveLoopDialog({ line: { stay, person }, now, onClose }: Props) {
  const { t } = useTexts('posts');
  const [form] = Form.useForm<Values>();
  const leaving = useTelling(
    (id, { end, reason }: Values) =>
      body(
        api.POST('/api/posts/loops/{loopStayId}/end', {
          params: { path: { loopStayId: stay.id } },
          body: { id, end: cityInstant(end), reason: reason.trim() },
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t('loops.leave.title', { name: person.name, loop: stay.loop })}
      submit={t('loops.leave.submit')}
      lead={t(Date.parse(stay.start) > now ? 'loops.leave.future' : 'loops.leave.now')}
      form={form}
      initialValues={{ end: proposedEnd(stay.start, now) }}
      sending={leaving}
      onClose={onClose}
    >
      <EndField label={t('loops.leave.at')} start={stay.start} />
      <ReasonField hint={t('loops.leave.reasonHint')} />
    </FormDialog>
  );
}
