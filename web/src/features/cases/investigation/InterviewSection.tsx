import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Progress, Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { answersOf, SYMPTOMS, valuesOf, YES_NO, type InterviewValues } from './answers';
import { interviewQuery, type Answers, type Interview } from './queries';

const SAID = ['YES', 'NO', 'NOT_KNOWN'] as const;
const MASKS = ['ALWAYS', 'OFTEN', 'SELDOM', 'NEVER'] as const;

/** What to ask, how much of it is asked, and the answers. */
export function InterviewSection({ caseId }: { caseId: string }) {
  const { t } = useTexts('cases');
  const query = useQuery(interviewQuery(caseId));
  return (
    <Section title={t('ask.title')}>
      <p className="quiet">{t('ask.lead')}</p>
      <Loaded query={query}>
        {(interview) => (
          <InterviewForm key={interview.heldAt ?? 'none'} caseId={caseId} interview={interview} />
        )}
      </Loaded>
    </Section>
  );
}

function InterviewForm({ caseId, interview }: { caseId: string; interview: Interview }) {
  const { t, language } = useTexts('cases');
  const saving = useSubmission(
    (id, answers: Answers) =>
      body(
        api.POST('/api/cases/{caseId}/investigation/interviews', {
          params: { path: { caseId } },
          body: { id, answers },
        }),
      ),
    { refresh: [['cases', 'interview', caseId]] },
  );
  const progress = t('ask.progress', { answered: interview.answered, questions: interview.questions });
  return (
    <>
      <div className="interview-progress">
        <Progress
          percent={Math.round((interview.answered / interview.questions) * 100)}
          strokeColor="#0f5e66"
          aria-label={progress}
        />
        <span>{progress}</span>
        {interview.heldAt && (
          <span className="quiet">
            {t('ask.last', { name: interview.byName ?? '–', at: instant(interview.heldAt, language) })}
          </span>
        )}
      </div>
      <Form<InterviewValues>
        layout="vertical"
        className="interview"
        requiredMark={false}
        initialValues={valuesOf(interview.answers)}
        onFinish={(values) => {
          saving.mutate(answersOf(values));
        }}
      >
        <ProblemAlert error={saving.error} />
        <fieldset>
          <legend>{t('ask.symptoms')}</legend>
          <div className="interview-symptoms">
            {SYMPTOMS.map((symptom) => (
              <SymptomField key={symptom} symptom={symptom} />
            ))}
          </div>
        </fieldset>
        {YES_NO.map((question) => (
          <div key={question} className="interview-pair">
            <Form.Item name={[question, 'said']} label={t(`ask.${question}`)}>
              <Select
                allowClear
                placeholder={t('ask.unasked')}
                options={SAID.map((value) => ({ value, label: t(`said.${value}`) }))}
              />
            </Form.Item>
            <Form.Item name={[question, 'note']} label={t('ask.detail')}>
              <Input maxLength={500} />
            </Form.Item>
          </div>
        ))}
        <div className="interview-pair">
          <Form.Item name="mask" label={t('ask.mask')}>
            <Select
              allowClear
              placeholder={t('ask.unasked')}
              options={MASKS.map((value) => ({ value, label: t(`mask.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="occupation" label={t('ask.occupation')}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
        <div className="interview-pair">
          <Form.Item name="vaccineDoses" label={t('ask.vaccine')}>
            <InputNumber min={0} max={9} />
          </Form.Item>
          <Form.Item name="note" label={t('ask.note')}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={500} />
          </Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('ask.save')}
        </Button>
      </Form>
    </>
  );
}

function SymptomField({ symptom }: { symptom: (typeof SYMPTOMS)[number] }) {
  const { t } = useTexts('cases');
  const present = Form.useWatch<string | undefined>(['symptoms', symptom, 'present']) === 'YES';
  return (
    <div className="interview-symptom">
      <Form.Item name={['symptoms', symptom, 'present']} label={t(`symptom.${symptom}`)}>
        <Select
          allowClear
          placeholder={t('ask.unasked')}
          options={[
            { value: 'YES', label: t('ask.present') },
            { value: 'NO', label: t('ask.absent') },
          ]}
        />
      </Form.Item>
      {present && (
        <Form.Item name={['symptoms', symptom, 'firstDay']} label={t('ask.firstDay')}>
          <Input type="date" />
        </Form.Item>
      )}
    </div>
  );
}
