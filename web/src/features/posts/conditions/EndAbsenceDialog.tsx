import { Form } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import type { AbsenceLine } from '../roster/absences';
import { EndField } from './EndField';
import { proposedEnd } from './ends';
import { FormDialog } from './FormDialog';

interface Props {
  line: AbsenceLine;
  now: number;
  onClose: () => void;
}

interface Values {
  end: string;
}

/** Somebody can serve again; from its start on, as if it had never been. */
export function EndAbsenceDialog({ line: { absence, person }, now, onClose }: Props) {
  const { t } = useTexts('posts');
  const [form] = Form.useForm<Values>();
  const ending = useSubmission(
    (id, { end }: Values) =>
      body(
        api.POST('/api/posts/absences/{absenceId}/end', {
          params: { path: { absenceId: absence.id } },
          body: { id, end: cityInstant(end) },
        }),
      ),
    { refresh: [['posts']], onDone: onClose },
  );
  return (
    <FormDialog
      title={t('absences.end.title', { name: person.name })}
      submit={t('absences.end.submit')}
      lead={t(Date.parse(absence.start) > now ? 'absences.end.future' : 'absences.end.now')}
      form={form}
      initialValues={{ end: proposedEnd(absence.start, now) }}
      sending={ending}
      onClose={onClose}
    >
      <EndField label={t('absences.end.at')} start={absence.start} />
    </FormDialog>
  );
}
