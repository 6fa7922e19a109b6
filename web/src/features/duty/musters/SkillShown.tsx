import { Button } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import type { Candidate, DemandLine } from './queries';

interface Props {
  line: DemandLine;
  person: Candidate['person'];
}

/** Their dispatcher says by what one of the staff showed the skill that the line asks for. */
export function SkillShown({ line, person }: Props) {
  const { t } = useTexts('duty');
  const [asking, setAsking] = useState(false);
  const demandId = line.demand.id;
  const sending = useSubmission(
    (id, note: string) =>
      body(
        api.POST('/api/demands/{demandId}/skills-shown', {
          params: { path: { demandId } },
          body: { id, personId: person.id, note },
        }),
      ),
    {
      refresh: [['musters']],
      onDone: () => {
        setAsking(false);
      },
    },
  );
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('naming.showSkill')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('naming.showSkill.title', { name: person.name })}
          lead={t('naming.showSkill.lead')}
          okText={t('naming.showSkill')}
          sending={sending}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
