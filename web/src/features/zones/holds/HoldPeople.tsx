import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { uuid7 } from '@/shared/uuid';
import { holdQuery } from '../queries';

interface Props {
  holdId: string;
  /** In words. */
  rule: string;
  onClose: () => void;
}

/** Who is held, by which rule, from when until when; each can be let go at once. */
export function HoldPeople({ holdId, rule, onClose }: Props) {
  const { t, language } = useTexts('zones');
  const query = useQuery(holdQuery(holdId));
  const mayLetGo = useMay('HOLDS_REQUEST');
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Modal open title={t('holds.title')} footer={null} onCancel={onClose}>
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
        {({ line: { hold }, people }) => (
          <>
            <Facts
              facts={[
                { label: t('holds.rule'), value: rule },
                { label: t('reason'), value: hold.reason },
                { label: t('holds.from'), value: instant(hold.startAt, language) },
                { label: t('holds.to'), value: instant(hold.endAt, language) },
              ]}
            />
            <ul className="lines zones-people-rows">
              {people.map(({ held, person, state }) => (
                <li key={held.personId}>
                  {person?.name} {person?.identityNumber}{' '}
                  <Tag color={state === 'IN_FORCE' ? 'red' : 'default'}>{t(`hold.${state}`)}</Tag>
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
          </>
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
