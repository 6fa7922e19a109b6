import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { key, type ContactList, type Filter } from './queries';

/** Approves all that match and await a word, as the list that is seen suggests. */
export function Approve({ list, filter }: { list: ContactList; filter: Filter }) {
  const { t, language } = useTexts('tracing');
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const queries = useQueryClient();
  const close = () => {
    setOpen(false);
  };
  const approving = useSubmission(
    (id: string) =>
      body(
        api.POST('/api/cases/{caseId}/contacts/approvals', {
          params: { path: { caseId: list.caseId } },
          body: {
            id,
            revision: list.revision,
            contactClass: filter.contactClass ?? null,
            degree: filter.degree ?? null,
            reason: filter.reason ?? null,
            areaId: filter.areaId ?? null,
            personIds: filter.personId ? [filter.personId] : null,
            note: null,
          },
        }),
      ),
    {
      refresh: [key(list.caseId)],
      onDone: ({ people }) => {
        setDone(people);
        close();
      },
    },
  );
  const changed =
    approving.error instanceof ApiError && approving.error.problem.code === 'tracing.list-changed';
  return (
    <>
      {done !== null && <span role="status">{t('approve.done', { count: count(done, language) })}</span>}
      <Button
        type="primary"
        disabled={filter.state === 'APPROVED' || filter.state === 'EXCLUDED'}
        onClick={() => {
          setDone(null);
          setOpen(true);
        }}
      >
        {t('approve')}
      </Button>
      {open && (
        <Modal
          open
          title={t('approve.title')}
          okText={changed ? t('approve.reload') : t('approve')}
          cancelText={t('approve.cancel')}
          confirmLoading={approving.isPending}
          onOk={() => {
            if (changed) {
              void queries.invalidateQueries({ queryKey: key(list.caseId) });
              approving.reset();
              close();
            } else {
              approving.mutate(undefined);
            }
          }}
          onCancel={close}
        >
          <ProblemAlert error={approving.error} />
          <p>{t('approve.lead', { count: count(list.total, language), revision: list.revision })}</p>
          <p className="quiet">{t('approve.consequence')}</p>
        </Modal>
      )}
    </>
  );
}
