import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Section } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import { dayOf, hour } from './clock';
import type { PlanPage } from './queries';
import { useWorded } from './useWorded';

/** Which round, which area: everything else the house knows or works out. */
export function NewPlan({ rounds }: { rounds: PlanPage['rounds'] }) {
  const { t, language } = useTexts('callups');
  const words = useWorded();
  const navigate = useNavigate();
  const [roundId, setRound] = useState(rounds[0]?.id);
  const [area, setArea] = useState<Picked | null>(null);
  const [runId] = useState(uuid7);
  const asking = useSubmission(
    (id, input: { roundId: string; areaId: string }) =>
      body(api.POST('/api/callups', { body: { id, runId, ...input } })),
    {
      refresh: [['callups', 'list']],
      onDone: ({ plan }) => void navigate(paths.callup(plan.id)),
    },
  );
  if (rounds.length === 0) {
    return (
      <Section title={t('new.title')}>
        <p className="quiet">{t('new.noRound')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('new.title')}>
      <Form layout="vertical" className="callup-new">
        <Form.Item label={t('round')} htmlFor="callup-round">
          <Select
            id="callup-round"
            aria-label={t('round')}
            value={roundId}
            onChange={setRound}
            options={rounds.map((round) => ({
              value: round.id,
              label: `${words(round.campaign)} ${t('round.number', { number: round.number })} · ${dayOf(round.startAt, language)} ${hour(round.startAt)}`,
            }))}
          />
        </Form.Item>
        <Form.Item label={t('new.area')} htmlFor="callup-area" extra={t('new.areaHint')}>
          <AreaPicker id="callup-area" label={t('new.area')} value={area} onChange={setArea} />
        </Form.Item>
        <Form.Item label=" " colon={false}>
          <Button
            type="primary"
            disabled={!roundId || !area}
            loading={asking.isPending}
            onClick={() => {
              if (roundId && area) {
                asking.mutate({ roundId, areaId: area.id });
              }
            }}
          >
            {t('new.ask')}
          </Button>
        </Form.Item>
      </Form>
      <ProblemAlert error={asking.error} />
    </Section>
  );
}
