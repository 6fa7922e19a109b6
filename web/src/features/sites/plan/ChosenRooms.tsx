import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { SITES, WHY_OUT, type OutOfService, type Room, type SitePage } from '../queries';
import { useRoomWords } from './useRoomWords';

interface Turn {
  roomIds: string[];
  why: OutOfService | null;
  until: string | null;
  note: string;
}

function useRoomTurn(siteId: string, onDone: () => void) {
  return useSubmission(
    (id, turn: Turn) =>
      body(
        api.POST('/api/sites/{siteId}/room-turns', { params: { path: { siteId } }, body: { id, ...turn } }),
      ),
    { refresh: [SITES], onDone },
  );
}

const LISTED = 12;

interface Props {
  page: SitePage;
  chosen: Room[];
  onClear: () => void;
}

/** What is known of the rooms that were chosen, and what can be done with them. */
export function ChosenRooms({ page, chosen, onClear }: Props) {
  const { t } = useTexts('sites');
  const words = useRoomWords();
  const [taking, setTaking] = useState(false);
  const siteId = page.line.site.id;
  const roomIds = chosen.map(({ id }) => id);
  const back = useRoomTurn(siteId, onClear);
  if (chosen.length === 0) {
    return null;
  }
  return (
    <div className="chosen-rooms" role="region" aria-label={t('chosen.title')}>
      <strong>{t('chosen', { count: chosen.length })}</strong>
      <ul className="plain">
        {chosen.slice(0, LISTED).map((room) => (
          <li key={room.id}>{words(room, page.people[room.id] ?? 0)}</li>
        ))}
        {chosen.length > LISTED && (
          <li className="quiet">{t('chosen.more', { count: chosen.length - LISTED })}</li>
        )}
      </ul>
      <ProblemAlert error={back.error} />
      <div className="row-actions">
        {page.mayKeep && (
          <>
            <Button
              danger
              onClick={() => {
                setTaking(true);
              }}
            >
              {t('chosen.out')}
            </Button>
            <Button
              disabled={!chosen.some(({ out }) => out)}
              loading={back.isPending}
              onClick={() => {
                back.mutate({ roomIds, why: null, until: null, note: '' });
              }}
            >
              {t('chosen.back')}
            </Button>
          </>
        )}
        <Button onClick={onClear}>{t('chosen.clear')}</Button>
      </div>
      {taking && (
        <OutDialog
          siteId={siteId}
          roomIds={roomIds}
          people={roomIds.reduce((all, id) => all + (page.people[id] ?? 0), 0)}
          onDone={onClear}
          onClose={() => {
            setTaking(false);
          }}
        />
      )}
    </div>
  );
}

interface OutProps {
  siteId: string;
  roomIds: string[];
  people: number;
  onDone: () => void;
  onClose: () => void;
}

interface OutValues {
  why: OutOfService;
  until?: string;
  note?: string;
}

function OutDialog({ siteId, roomIds, people, onDone, onClose }: OutProps) {
  const { t } = useTexts('sites');
  const [form] = Form.useForm<OutValues>();
  const turning = useRoomTurn(siteId, () => {
    onClose();
    onDone();
  });
  return (
    <FormDialog<OutValues>
      title={t('chosen.outTitle', { count: roomIds.length })}
      lead={people > 0 ? t('chosen.peopleStay', { count: people }) : t('chosen.nobody')}
      okText={t('chosen.out')}
      form={form}
      initialValues={{ why: 'DISINFECTION' }}
      sending={turning}
      onSend={({ why, until, note }) => {
        turning.mutate({ roomIds, why, until: until ? cityInstant(until) : null, note: note?.trim() ?? '' });
      }}
      onClose={onClose}
    >
      <Form.Item name="why" label={t('out.why')}>
        <Radio.Group options={WHY_OUT.map((value) => ({ value, label: t(`out.${value}`) }))} />
      </Form.Item>
      <Form.Item name="until" label={t('out.until')} extra={t('out.untilHint')}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="note" label={t('out.note')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
