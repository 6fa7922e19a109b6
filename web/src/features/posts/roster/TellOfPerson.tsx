import { useQuery } from '@tanstack/react-query';
import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { dayOf } from '../clock';
import { AbsenceDialog } from '../conditions/AbsenceDialog';
import { AgreementDialog } from '../conditions/AgreementDialog';
import { LoopDialog } from '../conditions/LoopDialog';
import { limitsOn } from '../conditions/heat';
import { limitsQuery } from '../conditions/queries';
import type { Seat } from './grid';
import type { Roster, RosterPerson } from './queries';

const TELLINGS = ['absences', 'loops', 'agreements'] as const;

interface Props {
  roster: Roster;
  person: RosterPerson;
  seat: Seat;
}

/** What is told of somebody from a seat that they hold: that they cannot come, a closed loop, what was agreed. */
export function TellOfPerson({ roster, person, seat }: Props) {
  const { t } = useTexts('posts');
  const { message } = App.useApp();
  const [telling, tell] = useState<(typeof TELLINGS)[number] | null>(null);
  const limits = useQuery({ ...limitsQuery, enabled: telling === 'agreements' });
  const known = { id: person.personId, name: person.name };
  const close = () => {
    tell(null);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: TELLINGS.map((key) => ({
            key,
            label: t(key === 'loops' ? 'seat.tell.loops' : `${key}.tell`),
          })),
          onClick: ({ key }) => {
            tell(TELLINGS.find((each) => each === key) ?? null);
          },
        }}
      >
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {t('seat.tell')}
        </Button>
      </Dropdown>
      {telling === 'absences' && (
        <AbsenceDialog from={seat.start} until={seat.end} person={known} onClose={close} />
      )}
      {telling === 'loops' && (
        <LoopDialog
          loop={roster.posts[seat.post]?.loop ?? null}
          loops={[...new Set(roster.posts.flatMap(({ loop }) => (loop ? [loop] : [])))]}
          now={seat.start}
          person={known}
          onDone={() => {
            message.success(t('loops.entered'));
            close();
          }}
          onClose={close}
        />
      )}
      {telling === 'agreements' && (
        <AgreementDialog
          now={seat.start}
          limits={limitsOn(limits.data ?? [], dayOf(seat.start))}
          person={known}
          onClose={close}
        />
      )}
    </>
  );
}
