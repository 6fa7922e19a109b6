import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { Loaded } from '@/shared/ui/Loaded';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { uuid7 } from '@/shared/uuid';
import { holdQuery } from '../queries';

/** Who is held; each can be let go at once. */
export function HoldPeople({ holdId, onClose }: { holdId: string; onClose: () => void }) {
  const { t } = useTexts('zones');
  const query = useQuery(holdQuery(holdId));
  const mayLetGo = useMay('HOLDS_REQUEST');
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Modal open title={t('holds.who')} footer={null} onCancel={onClose}>
      {chosen && (
        <LetGo
          holdId={holdId}
          personId={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
      <Loaded query={query}>
        {({ people }) => (
          <ul className="lines">
            {people.map(({ held, person, state }) => (
              <li key={held.personId}>
                {person?.name} {person?.identityNumber} <Tag>{t(`hold.${state}`)}</Tag>
                {mayLetGo && ['IN_FORCE', 'NOT_YET', 'AWAITING_APPROVAL'].includes(state) && (
                  <Button
                    type="link"
                    onClick={() => {
                      setChosen(held.personId);
                    }}
                  >
                    {t('holds.letGo')}
                  </Button>
                )}
                {held.releaseReason && <div className="quiet">{held.releaseReason}</div>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Modal>
  );
}

function LetGo({ holdId, personId, onClose }: { holdId: string; personId: string; onClose: () => void }) {
  const { t } = useTexts('zones');
  const queries = useQueryClient();
  const [id] = useState(uuid7);
  const sending = useMutation({
    mutationFn: (reason: string) =>
      body(
        api.POST('/api/holds/{holdId}/releases', {
          params: { path: { holdId } },
          body: { id, personId, reason },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['holds'] });
      onClose();
    },
  });
  return (
    <ReasonDialog title={t('holds.letGo')} lead={t('holds.letGoLead')} sending={sending} onClose={onClose} />
  );
}
