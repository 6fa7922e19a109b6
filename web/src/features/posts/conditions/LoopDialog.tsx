import { AutoComplete, Form } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { localInput } from '../clock';
import { FormDialog } from './FormDialog';
import { SpanFields } from './SpanFields';
import { StaffField, whom, type Known } from './StaffField';
import { useRequired } from './useRequired';

interface Values {
  loop: string;
  people: string[];
  start: string;
  end?: string;
}

interface Props {
  loop: string | null;
  /** The names that are known. */
  loops: string[];
  now: number;
  person?: Known;
  onDone: (loop: string) => void;
  onClose: () => void;
}

/** Brings people into a closed loop. */
export function LoopDialog({ loop, loops, now, person, onDone, onClose }: Props) {
  const { t } = useTexts('posts');
  const [form] = Form.useForm<Values>();
  const entering = useSubmission(
    async (id, values: Values) => {
      const name = values.loop.trim();
      await body(
        api.POST('/api/posts/loops', {
          body: {
            id,
            loop: name,
            personIds: whom(person, values.people),
            start: cityInstant(values.start),
            end: values.end ? cityInstant(values.end) : null,
          },
        }),
      );
      return name;
    },
    { refresh: [['posts'], ['rosters']], onDone },
  );
  const { words } = useRequired();
  return (
    <FormDialog
      title={t(person ? 'seat.tell.loops' : 'loops.enter')}
      submit={t('loops.submit')}
      lead={t('loops.meaning')}
      form={form}
      initialValues={{ loop: loop ?? undefined, start: localInput(now) }}
      sending={entering}
      onClose={onClose}
    >
      {person && <StaffField known={person} />}
      <Form.Item
        name="loop"
        label={t('loops.loop')}
        extra={t('loops.loopHint')}
        rules={[{ ...words, max: 60 }]}
      >
        <AutoComplete options={loops.map((value) => ({ value }))} />
      </Form.Item>
      {!person && <StaffField />}
      <SpanFields start={t('loops.start')} end={t('loops.end')} endHint={t('loops.endHint')} open />
    </FormDialog>
  );
}
