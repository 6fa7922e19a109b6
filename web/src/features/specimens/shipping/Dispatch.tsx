import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { LoadBar } from '../laboratories/LoadBar';
import { BOXES, LABORATORIES, proposalsQuery, type Box } from '../queries';

/** Where the box can go: capacity is a hard cap, so what does not fit cannot be chosen. */
export function Dispatch({ box }: { box: Box }) {
  const { t, language } = useTexts('specimens');
  const query = useQuery(proposalsQuery(box.id));
  const sending = useSubmission(
    async (id, laboratoryId: string) => {
      const path = { boxId: box.id };
      await body(api.POST('/api/boxes/{boxId}/dispatches', { params: { path }, body: { id, laboratoryId } }));
    },
    { refresh: [BOXES, LABORATORIES] },
  );
  return (
    <Section title={t(box.state === 'SENT' ? 'dispatch.again' : 'dispatch.title')}>
      <ProblemAlert error={sending.error} />
      <Loaded query={query}>
        {(proposals) =>
          proposals.length === 0 ? (
            <Empty title={t('laboratories.none')} />
          ) : (
            <ul className="loads">
              {proposals.map(({ load, fits }) => (
                <li key={load.laboratory.id}>
                  <strong>{load.laboratory.name[language] ?? load.laboratory.name.zh}</strong>
                  <LoadBar load={load} more={box.tubes} />
                  <div className="row-actions">
                    <span className={fits ? 'quiet' : 'urgent'}>
                      {t(fits ? 'dispatch.free' : 'dispatch.tooMuch', { free: count(load.free, language) })}
                    </span>
                    <Button
                      size="small"
                      type={load.laboratory.id === box.laboratoryId ? 'default' : 'primary'}
                      disabled={!fits || load.laboratory.id === box.laboratoryId || sending.isPending}
                      onClick={() => {
                        sending.mutate(load.laboratory.id);
                      }}
                    >
                      {t(load.laboratory.id === box.laboratoryId ? 'dispatch.chosen' : 'dispatch.send')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
