import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { handoversQuery, type Handover } from './queries';
import { WriteDialog } from './WriteDialog';

interface Props {
  postId: string;
  /** The shift that is handed over; without one nobody stands there now. */
  shiftStart: string | null;
}

/** What one shift tells the next, and who has read it. */
export function HandoverSection({ postId, shiftStart }: Props) {
  const { t } = useTexts('posts');
  const mayWrite = useMay('POSTS_SIGN');
  const [writing, setWriting] = useState(false);
  const query = useQuery(handoversQuery(postId));
  return (
    <Section
      title={t('handover.title')}
      actions={
        mayWrite && (
          <Button
            disabled={!shiftStart}
            title={shiftStart ? undefined : t('handover.noShift')}
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('handover.write')}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={2}>
        {({ handovers }) =>
          handovers.length === 0 ? (
            <Empty title={t('handover.none')}>{t('handover.none.todo')}</Empty>
          ) : (
            <ul className="handovers">
              {handovers.map((each) => (
                <Note key={each.id} postId={postId} handover={each} mayTake={mayWrite} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {writing && shiftStart && (
        <WriteDialog
          postId={postId}
          shiftStart={shiftStart}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
    </Section>
  );
}

function Note({ postId, handover, mayTake }: { postId: string; handover: Handover; mayTake: boolean }) {
  const { t, language } = useTexts('posts');
  const taking = useSubmission(
    (id, handoverId: string) =>
      body(
        api.POST('/api/posts/handovers/{handoverId}/taken', {
          params: { path: { handoverId } },
          body: { id },
        }),
      ),
    { refresh: [['posts', postId, 'handovers']] },
  );
  const { taken } = handover;
  return (
    <li className={taken ? 'handover' : 'handover handover-open'}>
      <p className="handover-text">{handover.text}</p>
      <p className="quiet">
        {t('handover.by', {
          name: handover.byName ?? t('notStated'),
          at: instant(handover.at, language),
          shift: instant(handover.shiftStart, language),
        })}
        {handover.offline && ` · ${t('offline')}`}
      </p>
      <ProblemAlert error={taking.error} />
      {taken ? (
        <Tag color="green">
          {t('handover.taken', { name: taken.byName ?? t('notStated'), at: instant(taken.at, language) })}
        </Tag>
      ) : (
        <span className="row-actions">
          <Tag color="gold">{t('handover.waiting')}</Tag>
          {mayTake && (
            <Button
              type="primary"
              loading={taking.isPending}
              onClick={() => {
                taking.mutate(handover.id);
              }}
            >
              {t('handover.take')}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
